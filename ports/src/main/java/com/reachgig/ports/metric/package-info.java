/** Measurements, and reading them back. */
@NullMarked
package com.reachgig.ports.metric;

import org.jspecify.annotations.NullMarked;
