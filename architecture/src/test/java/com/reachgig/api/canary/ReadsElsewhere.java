package com.reachgig.api.canary;

import com.fasterxml.jackson.core.JsonFactory;

/** Breaks the rule that there is one way to read and write JSON. */
record ReadsElsewhere(JsonFactory factory) {}
