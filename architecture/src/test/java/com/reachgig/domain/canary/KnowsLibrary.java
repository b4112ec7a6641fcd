package com.reachgig.domain.canary;

import com.fasterxml.jackson.core.JsonFactory;

/** Breaks the rule that the domain sees ports only. */
record KnowsLibrary(JsonFactory factory) {}
