/** What is logged, as lines. */
@NullMarked
package com.reachgig.wiring.log;

import org.jspecify.annotations.NullMarked;
