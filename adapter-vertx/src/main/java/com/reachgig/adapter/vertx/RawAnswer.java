package com.reachgig.adapter.vertx;

import com.reachgig.api.edge.Refusal;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/** The whole refusal as HTTP/1.1, for a request that never became one. */
final class RawAnswer {
  private RawAnswer() {}

  static byte[] bytes(Refusal refusal, String requestId) {
    var answer = refusal.answer(requestId);
    var text = new StringBuilder("HTTP/1.1 ").append(HttpResponseStatus.valueOf(answer.status()));
    text.append("\r\n");
    answer
        .headers()
        .with("Content-Length", Integer.toString(answer.body().length))
        .with("Date", HttpDate.now())
        .with("Connection", "close")
        .forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    return text.append("\r\n")
        .append(new String(answer.body(), StandardCharsets.UTF_8))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
