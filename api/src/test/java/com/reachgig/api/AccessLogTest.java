package com.reachgig.api;

import static com.reachgig.api.Requests.get;
import static com.reachgig.api.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.observe.AccessLog;
import com.reachgig.api.observe.RequestLine;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessLogTest {
  private final Logger logger = Logger.getLogger(AccessLog.NAME);
  private final List<RequestLine> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          lines.add((RequestLine) logged.getParameters()[0]);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
  }

  @Test
  void each_request_is_one_line_without_values_tokens_and_bodies() {
    var api = new SampleApi();
    api.handle(
        request(
            "POST", "/things/private/publish?limit=secret", "", "Authorization", "Bearer member"));
    api.handle(get("/private?limit=secret", "X-Request-Id", "r-1"));
    assertThat(lines).hasSize(2);
    var line = lines.getFirst();
    assertThat(line)
        .isEqualTo(
            new RequestLine(
                "id-1",
                "POST",
                "/things/{id}/publish",
                400,
                line.micros(),
                line.bytes(),
                "a-member"));
    assertThat(lines.getLast().route()).isEqualTo("-");
    assertThat(lines.getLast().requestId()).isEqualTo("r-1");
    assertThat(lines.toString()).doesNotContain("secret", "private", "Bearer");
  }

  @Test
  void a_line_can_be_written_as_text_and_as_json() {
    var line = new RequestLine("r-1", "GET", "/things/{id}", 200, 42, 7, "a-1");
    assertThat(line).hasToString("GET /things/{id} 200 42 us 7 B request=r-1 account=a-1");
    var json = new StringBuilder();
    line.appendJson(json);
    assertThat(json)
        .hasToString(
            "\"requestId\":\"r-1\",\"method\":\"GET\",\"route\":\"/things/{id}\",\"status\":200,"
                + "\"micros\":42,\"bytes\":7,\"account\":\"a-1\"");
  }
}
