/** Stores that a marketplace is moved from or to. */
@NullMarked
package com.reachgig.standalone.transfer.place;

import org.jspecify.annotations.NullMarked;
