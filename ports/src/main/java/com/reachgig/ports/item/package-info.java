/** Partitioned, ordered, conditional storage. */
@NullMarked
package com.reachgig.ports.item;

import org.jspecify.annotations.NullMarked;
