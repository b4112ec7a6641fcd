/** Settings: where they come from, and what they must be. */
@NullMarked
package com.reachgig.standalone.config;

import org.jspecify.annotations.NullMarked;
