package com.reachgig.api.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell with sockets owes besides: the framing of HTTP/1.1, and a way into HTTP/2. */
public abstract class SocketShellContract extends ApiShellContract {
  /** Bytes of the largest request line and header fields together, line ends not counted. */
  protected abstract int headLimit();

  static RawSocket connect(ShellUnderTest shell) throws Exception {
    return new RawSocket(shell.address().orElseThrow());
  }

  private void assertRefused(String request, int status, String code) throws Exception {
    var recorder = new Handlers.Recorder();
    try (var shell = start(recorder);
        var client = connect(shell)) {
      Problems.assertProblem(client.write(request).read(), status, code);
      assertThat(client.ends()).isTrue();
    }
    assertThat(recorder.requests).isEmpty();
  }

  @Test
  void a_connection_serves_request_after_request() throws Exception {
    try (var shell = start(Handlers::path);
        var client = connect(shell)) {
      for (int i = 0; i < 50; i++) {
        assertThat(client.send(Call.get("/" + i)).read().text()).isEqualTo("/" + i);
      }
    }
  }

  @Test
  void pipelined_requests_are_answered_in_their_order() throws Exception {
    var secondIn = new CountDownLatch(1);
    HttpHandler slowFirst =
        request -> {
          if (request.path().equals("/last")) {
            secondIn.countDown();
          }
          return Handlers.path(request);
        };
    try (var shell = start(slowFirst);
        var client = connect(shell)) {
      client.write(
          "GET /first HTTP/1.1\r\nHost: a\r\n\r\n"
              + "POST /second HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
              + "GET /last HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(client.read().text()).isEqualTo("/first");
      assertThat(client.read().text()).isEqualTo("/second");
      assertThat(client.read().text()).isEqualTo("/last");
      assertThat(secondIn.getCount()).isZero();
    }
  }

  @Test
  void a_client_that_says_close_is_closed_after_its_answer() throws Exception {
    try (var shell = start(Handlers::path);
        var client = connect(shell)) {
      var reply = client.send(Call.get("/x").with("Connection", "close")).read();
      assertThat(reply.text()).isEqualTo("/x");
      assertThat(reply.headers().first("Connection")).isEqualToIgnoringCase("close");
      assertThat(client.ends()).isTrue();
    }
  }

  @Test
  void a_target_in_absolute_form_means_its_path() throws Exception {
    try (var shell = start(Handlers::path);
        var client = connect(shell)) {
      client.write("GET http://example.org/a/b?c HTTP/1.1\r\nHost: example.org\r\n\r\n");
      assertThat(client.read().text()).isEqualTo("/a/b");
      client.write("GET http://example.org HTTP/1.1\r\nHost: example.org\r\n\r\n");
      assertThat(client.read().text()).isEqualTo("/");
    }
  }

  @Test
  void a_chunked_body_is_put_together() throws Exception {
    try (var shell = start(Handlers::echo);
        var client = connect(shell)) {
      client.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      client.write("3\r\nabc\r\n").write("2;x=y\r\nde\r\n").write("0\r\n\r\n");
      assertThat(client.read().text()).isEqualTo("abcde");
    }
  }

  @Test
  void a_chunked_body_beyond_the_limit_is_refused_without_its_rest() throws Exception {
    try (var shell = start(Handlers::echo);
        var client = connect(shell)) {
      client.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      client.write(Integer.toHexString(bodyLimit() + 1) + "\r\n");
      client.write(new byte[bodyLimit() + 1]);
      Problems.assertProblem(client.read(), 413, "body-too-large");
    }
  }

  @Test
  void an_announced_body_beyond_the_limit_is_refused_before_it_is_sent() throws Exception {
    assertRefused(
        "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: "
            + (bodyLimit() + 1)
            + "\r\n\r\n",
        413,
        "body-too-large");
  }

  @Test
  void a_client_that_waits_for_100_is_told_to_continue() throws Exception {
    try (var shell = start(Handlers::echo);
        var client = connect(shell)) {
      client.write(
          "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
      assertThat(client.read().status()).isEqualTo(100);
      assertThat(client.write("abc").read().text()).isEqualTo("abc");
    }
  }

  @Test
  void a_header_up_to_the_limit_is_taken() throws Exception {
    try (var shell = start(Handlers::path);
        var client = connect(shell)) {
      assertThat(client.write(head(headLimit())).read().status()).isEqualTo(200);
    }
  }

  @Test
  void a_header_beyond_the_limit_is_refused() throws Exception {
    assertRefused(head(headLimit() + 1), 431, "headers-too-large");
    assertRefused(head(headLimit() * 3), 431, "headers-too-large");
  }

  /** Method, target, names and values, and two bytes for each field are what counts. */
  private static String head(int bytes) {
    int rest = bytes - "GET/".length() - "Hosta".length() - "X-Fill".length() - 4;
    return "GET / HTTP/1.1\r\nHost: a\r\nX-Fill: " + "x".repeat(rest) + "\r\n\r\n";
  }

  @Test
  void a_request_line_beyond_the_limit_is_refused() throws Exception {
    var target = "/" + "x".repeat(headLimit());
    assertRefused("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n", 414, "target-too-long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/1.2\r\nHost: a\r\n\r\n",
        "GET / HTTP/3.0\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET x HTTP/1.1\r\nHost: a\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX-Name : x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX-Name: \0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\na",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      })
  void what_is_not_http_is_refused(String request) throws Exception {
    assertRefused(request, 400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP2-Settings: AAMAAABk\r\n",
        "Connection: Upgrade\r\nHTTP2-Settings: AAMAAABk\r\n",
        "Connection: Upgrade, HTTP2-Settings\r\n",
        "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: !\r\n",
        "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMA\r\n",
        "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAT_____\r\n",
        "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk\r\nBad Name: x\r\n",
        "Content-Length: 3\r\n",
      })
  void an_upgrade_that_cannot_be_made_is_refused(String fields) throws Exception {
    assertRefused(
        "POST / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\n" + fields + "\r\nabc",
        400,
        "malformed-request");
  }

  /** Two readers of such a request could see two different requests in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 3",
        "Content-Length: 3\r\nContent-Length: 4",
        "Content-Length: 3, 4",
      })
  void a_length_that_is_disputed_is_refused(String fields) throws Exception {
    assertRefused(
        "POST / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n",
        400,
        "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip, chunked", "xchunked", "chunked, identity"})
  void a_transfer_coding_other_than_chunked_is_refused(String coding) throws Exception {
    assertRefused(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: " + coding + "\r\n\r\n",
        400,
        "malformed-request");
  }

  @Test
  void http_2_says_the_same() throws Exception {
    try (var shell = start(Handlers::echo);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      for (int i = 0; i < 3; i++) {
        var reply = client.send(request(shell, "body " + i), BodyHandlers.ofString());
        assertThat(reply.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(reply.body()).isEqualTo("body " + i);
      }
    }
  }

  @Test
  void http_2_refuses_a_body_beyond_the_limit_and_goes_on() throws Exception {
    try (var shell = start(Handlers::echo);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      client.send(request(shell, "hello"), BodyHandlers.ofString());
      var large = request(shell, "x".repeat(bodyLimit() + 1));
      assertThat(client.send(large, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
      assertThat(client.send(request(shell, "on"), BodyHandlers.ofString()).body()).isEqualTo("on");
    }
  }

  @Test
  void http_2_has_the_header_fields_of_http_1() throws Exception {
    HttpHandler handler =
        request ->
            new HttpResponse(
                200,
                Headers.of("X-Host", String.valueOf(request.headers().first("Host"))),
                new byte[0]);
    try (var shell = start(handler);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      client.send(request(shell, ""), BodyHandlers.ofString());
      var reply = client.send(request(shell, ""), BodyHandlers.ofString());
      assertThat(reply.headers().firstValue("x-host"))
          .contains("localhost:" + shell.address().orElseThrow().getPort());
    }
  }

  private static HttpRequest request(ShellUnderTest shell, String body) {
    var target = "http://localhost:" + shell.address().orElseThrow().getPort() + "/";
    return HttpRequest.newBuilder(URI.create(target))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
