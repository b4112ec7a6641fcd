package com.reachgig.api.canary;

import com.reachgig.standalone.config.Config;

/** Breaks the rule that nobody depends on the bootstrap. */
record KnowsBootstrap(Config config) {}
