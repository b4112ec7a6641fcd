package com.reachgig.api.shell;

import com.reachgig.api.http.Headers;
import java.nio.charset.StandardCharsets;

/** What the client got. */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Reply(int status, Headers headers, byte[] body) {
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
