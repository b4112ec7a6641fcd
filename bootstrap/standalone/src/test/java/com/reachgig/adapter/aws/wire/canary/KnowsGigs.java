package com.reachgig.adapter.aws.wire.canary;

import com.reachgig.domain.gig.Gig;

/** Breaks the rule that an adapter knows no gigs. */
record KnowsGigs(Gig gig) {}
