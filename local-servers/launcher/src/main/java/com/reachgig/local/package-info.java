/** Servers that tests run beside themselves, each a process that ends with its parent. */
@NullMarked
package com.reachgig.local;

import org.jspecify.annotations.NullMarked;
