/** Gigs: making, changing and finding them. */
@NullMarked
package com.reachgig.api.gig;

import org.jspecify.annotations.NullMarked;
