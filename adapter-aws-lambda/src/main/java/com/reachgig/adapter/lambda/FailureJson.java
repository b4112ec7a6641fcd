package com.reachgig.adapter.lambda;

import com.reachgig.api.json.JsonEncoder;

/** A failure as the Runtime API wants to be told of it. */
final class FailureJson {
  /** More tells an operator nothing, and the platform limits the whole. */
  private static final int MAX_FRAMES = 100;

  private FailureJson() {}

  /** In the documented form category.reason. */
  static String type(Throwable failure) {
    return "Function." + failure.getClass().getSimpleName();
  }

  static byte[] encode(Throwable failure) {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.field("errorMessage", String.valueOf(failure.getMessage()));
          out.field("errorType", failure.getClass().getName());
          out.startArray("stackTrace");
          var frames = failure.getStackTrace();
          for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
            out.value(frames[i].toString());
          }
          out.endArray();
          out.endObject();
        });
  }
}
