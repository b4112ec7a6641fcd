package com.reachgig.adapter.dynamodb.canary;

import com.reachgig.domain.gig.Gig;

/** Breaks the rule that an adapter knows no gigs. */
record KnowsGigs(Gig gig) {}
