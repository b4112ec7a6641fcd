package com.reachgig.adapter.aws.wire;

import java.util.Map;

/**
 * An answer that came as a whole.
 *
 * @param headers by name in lower case
 * @param reusable whether the connection may carry another request
 */
@SuppressWarnings("ArrayRecordComponent") // read by one thread, once, and never compared
record HttpAnswer(int status, Map<String, String> headers, byte[] body, boolean reusable) {

  /** A header's value, or empty. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
