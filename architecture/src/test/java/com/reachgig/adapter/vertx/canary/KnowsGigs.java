package com.reachgig.adapter.vertx.canary;

import com.reachgig.domain.gig.Gig;

/** Breaks the rule that a shell only translates. */
record KnowsGigs(Gig gig) {}
