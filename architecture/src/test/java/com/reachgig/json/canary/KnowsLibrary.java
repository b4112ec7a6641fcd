package com.reachgig.json.canary;

import com.fasterxml.jackson.core.JsonFactory;

/** Breaks the rule that reading and writing JSON takes nothing but Java. */
record KnowsLibrary(JsonFactory factory) {}
