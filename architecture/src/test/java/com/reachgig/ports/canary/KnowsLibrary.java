package com.reachgig.ports.canary;

import com.fasterxml.jackson.core.JsonFactory;

/** Breaks the rule that ports depend on nothing. */
record KnowsLibrary(JsonFactory factory) {}
