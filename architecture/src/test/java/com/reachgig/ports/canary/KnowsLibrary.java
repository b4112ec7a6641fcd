package com.reachgig.ports.canary;

import com.reachgig.json.JsonReader;

/** Breaks the rule that ports depend on nothing. */
record KnowsLibrary(JsonReader reader) {}
