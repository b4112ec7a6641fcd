/** Bounds on how often the doors of the marketplace are tried. */
@NullMarked
package com.reachgig.domain.throttle;

import org.jspecify.annotations.NullMarked;
