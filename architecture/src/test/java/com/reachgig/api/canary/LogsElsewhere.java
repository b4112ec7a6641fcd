package com.reachgig.api.canary;

import java.util.logging.Logger;

/** Breaks the rule that everyone logs to System.Logger. */
record LogsElsewhere(Logger logger) {}
