/** Archives of items: one file that any store can be loaded from. */
@NullMarked
package com.reachgig.standalone.transfer.archive;

import org.jspecify.annotations.NullMarked;
