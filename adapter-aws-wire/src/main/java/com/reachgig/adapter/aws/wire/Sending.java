package com.reachgig.adapter.aws.wire;

/** What is the same in all attempts at one call. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
record Sending<T>(String path, Call call, byte[] body, AnswerReader<T> reader, String invocation) {

  /**
   * One attempt of several.
   *
   * @param number from 1
   * @param maybeTaken whether the service may have taken an earlier one
   */
  record Round(int number, int max, boolean maybeTaken, Deadline deadline) {
    /** As the SDK says it to the service. */
    @Override
    public String toString() {
      return "attempt=" + number + "; max=" + max;
    }
  }
}
