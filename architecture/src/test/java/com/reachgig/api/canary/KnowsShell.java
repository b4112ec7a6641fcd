package com.reachgig.api.canary;

import io.vertx.core.Vertx;

/** Breaks the rule that the API knows no server. */
record KnowsShell(Vertx vertx) {}
