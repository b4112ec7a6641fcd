package com.reachgig.api.problem;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.json.JsonWriter;
import java.util.List;

/**
 * Why a request was not done.
 *
 * @param detail which part, which rule, and what to do about it
 * @param errors each broken rule, if there is more to say than the detail
 * @param headers what the answer carries beside its body
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details</a>
 */
public record Problem(ProblemCode code, String detail, List<FieldError> errors, Headers headers) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Headers NONE = Headers.of();

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(ProblemCode code, String detail) {
    return new Problem(code, detail, List.of(), NONE);
  }

  public static Problem of(ProblemCode code, String detail, List<FieldError> errors) {
    return new Problem(code, detail, errors, NONE);
  }

  /** The same with one more header. */
  public Problem with(String header, String value) {
    return new Problem(code, detail, errors, headers.with(header, value));
  }

  /** To be thrown by whoever finds it, deep within a request. */
  public Refusal refusal() {
    return new Refusal(this);
  }

  /** The answer that tells it. */
  public HttpResponse response(String requestId) {
    return new HttpResponse(
        code.status(),
        headers.with("Content-Type", MEDIA_TYPE).with("Cache-Control", "no-store"),
        JsonEncoder.encode(out -> write(out, requestId)));
  }

  private void write(JsonWriter out, String requestId) {
    out.startObject();
    out.field("type", code.type());
    out.field("title", code.title());
    out.field("status", code.status());
    out.field("detail", detail);
    out.field("code", code.code());
    out.field("requestId", requestId);
    if (!errors.isEmpty()) {
      writeErrors(out);
    }
    out.endObject();
  }

  private void writeErrors(JsonWriter out) {
    out.startArray("errors");
    for (var error : errors) {
      out.startObject();
      out.field(error.place().member(), error.name());
      out.field("code", error.code());
      out.field("detail", error.detail());
      out.endObject();
    }
    out.endArray();
  }
}
