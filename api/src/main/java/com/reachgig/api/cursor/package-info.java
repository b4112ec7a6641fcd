/** Positions in a list, safe to hand to clients. */
@NullMarked
package com.reachgig.api.cursor;

import org.jspecify.annotations.NullMarked;
