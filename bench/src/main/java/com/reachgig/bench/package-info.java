/** What all benchmarks measure alike. */
@NullMarked
package com.reachgig.bench;

import org.jspecify.annotations.NullMarked;
