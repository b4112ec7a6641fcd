package com.reachgig.adapter.aws.wire;

/**
 * Is told of each attempt at a call, on the calling thread. It must be quick, and must not throw.
 */
@FunctionalInterface
public interface Listener {

  void attempted(Attempt attempt);

  /**
   * One request that was sent, or that was to be sent.
   *
   * @param number from 1
   * @param status of HTTP, or 0 without a whole answer
   * @param errorType the service's name of what was wrong, or empty
   * @param requestId the service's, or empty
   * @param capacityUnits what the answer says it consumed, or 0
   */
  record Attempt(
      Service service,
      Call call,
      int number,
      int status,
      String errorType,
      String requestId,
      double capacityUnits) {}
}
