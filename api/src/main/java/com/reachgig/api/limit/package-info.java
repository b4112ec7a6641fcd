/** How many requests a client may make. */
@NullMarked
package com.reachgig.api.limit;

import org.jspecify.annotations.NullMarked;
