package com.reachgig.adapter.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration MARGIN = Duration.ofSeconds(2);
  private static final Duration ENOUGH_TO_BEGIN = Duration.ofMillis(700);
  private static final String EVENT =
      """
      {"httpMethod":"POST","path":"/PATH","multiValueHeaders":{"X-Request-Id":["mine"]},
       "requestContext":{"identity":{"sourceIp":"203.0.113.1"}},"body":null}""";

  private static HttpFunction function(HttpHandler handler) {
    var settings = HttpSettings.usual().withMargin(MARGIN);
    return new HttpFunction(settings, handler, InstantSource.fixed(NOW));
  }

  private static String invoke(HttpFunction function, String path, Duration timeout)
      throws IOException {
    var event = new ByteArrayInputStream(EVENT.replace("PATH", path).getBytes(UTF_8));
    var answer = new ByteArrayOutputStream();
    new Invocation("lambda-1", NOW.plus(timeout), "arn", null, null, false)
        .run(function, event, answer);
    return answer.toString(UTF_8);
  }

  private static HttpResponse text(String text) {
    return new HttpResponse(200, Headers.of("Content-Type", "text/plain"), text.getBytes(UTF_8));
  }

  private static void assertUnavailable(String answer, String detail) {
    assertThat(answer)
        .contains(
            "\"statusCode\":503",
            "\"Retry-After\":[\"1\"]",
            "\"X-Request-Id\":[\"mine\"]",
            "\\\"code\\\":\\\"unavailable\\\"",
            "\\\"requestId\\\":\\\"mine\\\"",
            detail);
  }

  /** Works on until it is let go, whoever interrupts it. */
  private static final class Stubborn implements HttpHandler {
    final CountDownLatch interrupted = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public HttpResponse handle(HttpRequest request) {
      if (!request.path().equals("/slow")) {
        return text("quick");
      }
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException _) {
        interrupted.countDown();
      }
      try {
        mayEnd.await();
      } catch (InterruptedException again) {
        throw new IllegalStateException(again);
      }
      ended.countDown();
      return text("slow");
    }
  }

  @Test
  void a_client_is_told_before_the_platform_gives_up() throws Exception {
    var handler = new Stubborn();
    var answer = invoke(function(handler), "slow", MARGIN.plus(ENOUGH_TO_BEGIN));
    assertUnavailable(answer, "It is not known whether the request took effect.");
    handler.interrupted.await();
    handler.mayEnd.countDown();
  }

  @Test
  void what_ends_late_ends_in_nobodys_answer() throws Exception {
    var handler = new Stubborn();
    var function = function(handler);
    invoke(function, "slow", MARGIN.plus(ENOUGH_TO_BEGIN));
    assertThat(invoke(function, "a", Duration.ofMinutes(1))).contains("\"body\":\"quick\"");
    handler.mayEnd.countDown();
    handler.ended.await();
    assertThat(invoke(function, "b", Duration.ofMinutes(1))).contains("\"body\":\"quick\"");
  }

  @Test
  void nothing_is_begun_without_time() throws Exception {
    var begun = new AtomicBoolean();
    HttpHandler handler =
        _ -> {
          begun.set(true);
          return text("a");
        };
    assertUnavailable(invoke(function(handler), "a", MARGIN), "Nothing was changed.");
    assertThat(begun).isFalse();
  }
}
