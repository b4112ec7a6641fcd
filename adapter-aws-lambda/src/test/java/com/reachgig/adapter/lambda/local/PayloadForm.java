package com.reachgig.adapter.lambda.local;

/** What a function can stand behind, and in what form it gets requests there. */
public enum PayloadForm {
  /** An HTTP API with payload format 2.0, which decodes the path. */
  HTTP_API,
  /** A function URL: payload format 2.0, with the path as sent. */
  FUNCTION_URL,
  /** A REST API with payload format 1.0, which decodes the query. */
  REST_API,
  /** A load balancer that hands over every value. */
  BALANCER,
  /** A load balancer that hands over the last value of a name only. */
  BALANCER_SINGLE;

  boolean isVersion2() {
    return this == HTTP_API || this == FUNCTION_URL;
  }

  boolean isBalancer() {
    return this == BALANCER || this == BALANCER_SINGLE;
  }
}
