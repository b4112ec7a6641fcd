package com.reachgig.domain.idempotency;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a request, as it was given and will be given again. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record StoredResponse(int status, Map<String, String> headers, byte[] body) {
  public StoredResponse {
    headers = Map.copyOf(headers);
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredResponse that
        && status == that.status
        && headers.equals(that.headers)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return 31 * status + Arrays.hashCode(body);
  }

  @Override
  public String toString() {
    return "StoredResponse[" + status + ", " + body.length + " bytes]";
  }
}
