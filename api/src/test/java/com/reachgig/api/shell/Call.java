package com.reachgig.api.shell;

import com.reachgig.api.http.Headers;
import java.nio.charset.StandardCharsets;

/**
 * A request as a client writes it.
 *
 * @param target path and query, percent-encoded
 * @param headers without {@code Host} and {@code Content-Length}, which go without saying
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Call(String method, String target, Headers headers, byte[] body) {
  private static final byte[] NONE = {};

  static Call get(String target) {
    return new Call("GET", target, Headers.of(), NONE);
  }

  static Call post(String target, byte[] body) {
    return new Call("POST", target, Headers.of(), body);
  }

  static Call post(String target, String body) {
    return post(target, body.getBytes(StandardCharsets.UTF_8));
  }

  Call by(String other) {
    return new Call(other, target, headers, body);
  }

  Call with(String name, String value) {
    return new Call(method, target, headers.with(name, value), body);
  }
}
