/** Item stores side by side: the embedded one, and PostgreSQL as its peer. */
@NullMarked
package com.reachgig.bench.store;

import org.jspecify.annotations.NullMarked;
