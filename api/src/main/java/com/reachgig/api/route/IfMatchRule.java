package com.reachgig.api.route;

/** Whether a route looks at {@code If-Match}. */
public enum IfMatchRule {
  NONE,
  OPTIONAL,
  REQUIRED
}
