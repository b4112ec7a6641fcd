/** Moves a whole marketplace from a store into an archive, and from an archive into a store. */
@NullMarked
package com.reachgig.standalone.transfer;

import org.jspecify.annotations.NullMarked;
