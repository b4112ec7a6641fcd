/** Log events to lines on standard output. */
@NullMarked
package com.reachgig.standalone.log;

import org.jspecify.annotations.NullMarked;
