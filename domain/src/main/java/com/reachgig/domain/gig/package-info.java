/** Gigs: offers of work, from draft to closed. */
@NullMarked
package com.reachgig.domain.gig;

import org.jspecify.annotations.NullMarked;
