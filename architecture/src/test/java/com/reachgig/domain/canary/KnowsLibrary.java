package com.reachgig.domain.canary;

import com.reachgig.json.JsonReader;

/** Breaks the rule that the domain sees ports only. */
record KnowsLibrary(JsonReader reader) {}
