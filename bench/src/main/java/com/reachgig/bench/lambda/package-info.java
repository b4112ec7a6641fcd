/** Cold starts, memory and the store of functions, on a local Runtime API. */
@NullMarked
package com.reachgig.bench.lambda;

import org.jspecify.annotations.NullMarked;
