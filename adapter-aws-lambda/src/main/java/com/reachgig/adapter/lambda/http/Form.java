package com.reachgig.adapter.lambda.http;

/**
 * In what shape a request comes, and its answer is wanted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">API
 *     Gateway's payload formats</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">load
 *     balancers and functions</a>
 */
enum Form {
  /** Payload format 2.0: of HTTP APIs and function URLs. */
  HTTP_API,
  /** Payload format 1.0: of REST APIs. */
  REST_API,
  /** A load balancer's, with every value of a name. */
  BALANCER,
  /** A load balancer's, with only the last value of a name. */
  BALANCER_SINGLE;

  boolean isBalanced() {
    return this == BALANCER || this == BALANCER_SINGLE;
  }
}
