package com.reachgig.api.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every shell owes the API: the same request in, the same answer out, whatever brings them. It
 * says nothing about framing, which {@link SocketShellContract} does for shells that have sockets.
 */
public abstract class ShellContract {
  /** Starts the shell around a handler. */
  protected abstract ShellUnderTest start(HttpHandler handler, Patience patience) throws Exception;

  /** What it can do beyond this contract; asserted, and decides which tests apply. */
  protected abstract Set<Capability> capabilities();

  /** Bytes of the largest body that it takes. */
  protected abstract int bodyLimit();

  final ShellUnderTest start(HttpHandler handler) throws Exception {
    return start(handler, Patience.USUAL);
  }

  private Handlers.Recorder record(Call call) throws Exception {
    var recorder = new Handlers.Recorder();
    try (var shell = start(recorder)) {
      assertThat(shell.send(call).status()).isEqualTo(200);
    }
    assertThat(recorder.requests).hasSize(1);
    return recorder;
  }

  private Reply answer(HttpResponse response, Call call) throws Exception {
    try (var shell = start(_ -> response)) {
      return shell.send(call);
    }
  }

  @Test
  void sockets_are_declared_exactly_if_there_are_some() throws Exception {
    try (var shell = start(new Handlers.Recorder())) {
      assertThat(shell.address().isPresent()).isEqualTo(can(Capability.HTTP_1_1));
    }
  }

  @Test
  void method_path_query_and_body_arrive_as_sent() throws Exception {
    var request =
        record(Call.post("/v1/gigs?limit=20&a=%20b", "{}").by("PATCH")).requests.element();
    assertThat(request.method()).isEqualTo("PATCH");
    assertTarget(request, "/v1/gigs", "limit=20&a=%20b");
    assertThat(request.body()).asString(UTF_8).isEqualTo("{}");
  }

  @Test
  void what_becomes_of_targets_and_repeated_headers_is_declared_exactly() throws Exception {
    var call = Call.get("/a%2Fb?flag").with("X-Tag", "one").with("X-Tag", "two");
    var request = record(call).requests.element();
    assertThat(request.path().equals("/a%2Fb")).isEqualTo(can(Capability.RAW_PATH));
    assertThat(request.query().equals("flag")).isEqualTo(can(Capability.RAW_QUERY));
    assertThat(request.headers().all("X-Tag").toString().contains("one"))
        .isEqualTo(can(Capability.EVERY_VALUE));
  }

  private void assertTarget(HttpRequest request, String path, String query) {
    if (can(Capability.RAW_PATH)) {
      assertThat(request.path()).isEqualTo(path);
    } else {
      assertThat(Decoded.text(request.path())).isEqualTo(Decoded.text(path));
    }
    if (can(Capability.RAW_QUERY)) {
      assertThat(request.query()).isEqualTo(query);
    } else {
      assertThat(Decoded.pairs(request.query())).isEqualTo(Decoded.pairs(query));
    }
  }

  final boolean can(Capability capability) {
    return capabilities().contains(capability);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a%2Fb",
        "/%E2%82%AC/caf%C3%A9",
        "/a%20b+c",
        "/a//b/../c/",
        "/a;v=1",
        "/%",
        "/%zz"
      })
  void a_path_stays_encoded(String path) throws Exception {
    var request = record(Call.get(path + "?q=%C3%A9%26%3D&empty=&flag")).requests.element();
    assertTarget(request, path, "q=%C3%A9%26%3D&empty=&flag");
  }

  @Test
  void without_a_query_it_is_empty() throws Exception {
    assertThat(record(Call.get("/")).requests.element().query()).isEmpty();
    assertThat(record(Call.get("/?")).requests.element().query()).isEmpty();
  }

  @Test
  void a_request_without_a_body_has_an_empty_one() throws Exception {
    assertThat(record(Call.get("/")).requests.element().body()).isEmpty();
    assertThat(record(Call.post("/", "")).requests.element().body()).isEmpty();
  }

  @Test
  void repeated_request_headers_keep_their_values_and_order() throws Exception {
    var call = Call.get("/").with("X-Tag", "one").with("x-tag", "two, three").with("X-TAG", "");
    var values = record(call).requests.element().headers().all("X-Tag");
    if (can(Capability.EVERY_VALUE)) {
      assertThat(String.join("|", values).replace(", ", "|").replace(",", "|"))
          .startsWith("one|two|three");
    } else {
      assertThat(values).containsExactly("");
    }
  }

  @Test
  void repeated_response_headers_keep_their_values_and_order() throws Exception {
    var headers = Headers.of("Set-Cookie", "a=1; Path=/", "Set-Cookie", "b=2", "X-One", "1");
    var reply = answer(new HttpResponse(200, headers, new byte[0]), Call.get("/"));
    assertThat(reply.headers().all("Set-Cookie"))
        .isEqualTo(can(Capability.EVERY_VALUE) ? List.of("a=1; Path=/", "b=2") : List.of("b=2"));
    assertThat(reply.headers().all("X-One")).containsExactly("1");
  }

  @Test
  void a_header_value_of_latin_1_letters_passes_both_ways() throws Exception {
    try (var shell =
        start(r -> new HttpResponse(200, Headers.of("X-Name", name(r.headers())), new byte[0]))) {
      var reply = shell.send(Call.get("/").with("X-Name", "Zo\u00eb Gar\u00e7on"));
      assertThat(reply.headers().first("X-Name")).isEqualTo("Zo\u00eb Gar\u00e7on");
    }
  }

  private static String name(Headers headers) {
    var name = headers.first("X-Name");
    return name == null ? "none" : name;
  }

  @Test
  void the_host_is_among_the_headers() throws Exception {
    assertThat(record(Call.get("/")).requests.element().headers().first("host"))
        .startsWith("localhost");
  }

  @Test
  void the_remote_address_is_the_peer_without_a_port() throws Exception {
    var request = record(Call.get("/").with("X-Forwarded-For", "203.0.113.9")).requests.element();
    assertThat(request.remoteAddress()).isEqualTo("127.0.0.1");
  }

  @Test
  void every_byte_passes_both_ways() throws Exception {
    var bytes = new byte[64 * 1024];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 256);
    }
    try (var shell = start(Handlers::echo)) {
      assertThat(shell.send(Call.post("/", bytes)).body()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":", "\u20ac\u00e9\ud83d\udc1d", "\0", "{}{}"})
  void a_body_is_judged_by_the_api_alone(String body) throws Exception {
    var call = Call.post("/", body).with("Content-Type", "application/json");
    assertThat(record(call).requests.element().body()).asString(UTF_8).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0})
  void a_body_up_to_the_limit_is_taken(int beyond) throws Exception {
    var body = new byte[bodyLimit() + beyond];
    Arrays.fill(body, (byte) 'x');
    assertThat(record(Call.post("/", body)).requests.element().body()).isEqualTo(body);
  }

  @Test
  void a_body_beyond_the_limit_is_refused() throws Exception {
    var recorder = new Handlers.Recorder();
    try (var shell = start(recorder)) {
      var reply = shell.send(Call.post("/", new byte[bodyLimit() + 1]));
      Problems.assertProblem(reply, 413, "body-too-large");
    }
    assertThat(recorder.requests).isEmpty();
  }

  @Test
  void an_exception_becomes_a_problem_that_tells_nothing_of_it() throws Exception {
    HttpHandler broken =
        _ -> {
          throw new IllegalStateException("secret");
        };
    try (var shell = start(broken)) {
      Problems.assertProblem(shell.send(Call.get("/")), 500, "internal-error");
      assertThat(shell.send(Call.get("/")).text()).doesNotContain("secret", "Exception");
    }
  }

  @Test
  void an_error_that_is_no_exception_is_answered_too() throws Exception {
    HttpHandler broken =
        _ -> {
          throw new StackOverflowError();
        };
    try (var shell = start(broken)) {
      Problems.assertProblem(shell.send(Call.get("/")), 500, "internal-error");
    }
  }

  @Test
  void an_answer_that_would_split_its_header_is_not_sent() throws Exception {
    var headers = Headers.of("X-Name", "a\r\nSet-Cookie: b=1");
    var reply = answer(new HttpResponse(200, headers, new byte[0]), Call.get("/"));
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.headers().first("Set-Cookie")).isNull();
  }

  @Test
  void head_has_the_length_of_get_and_no_body() throws Exception {
    var reply = answer(Handlers.text("twelve bytes"), Call.get("/").by("HEAD"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers().all("Content-Length")).containsExactly("12");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void options_and_other_methods_reach_the_api() throws Exception {
    for (var method : new String[] {"OPTIONS", "PUT", "DELETE", "PATCH", "HEAD"}) {
      assertThat(record(Call.get("/x").by(method)).requests.element().method()).isEqualTo(method);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void an_answer_that_has_no_body_says_no_length(int status) throws Exception {
    var reply = answer(new HttpResponse(status, Headers.of(), new byte[0]), Call.get("/"));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.headers().first("Content-Length")).isNull();
    assertThat(reply.headers().first("Transfer-Encoding")).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 400, 404, 409, 412, 422, 428, 429, 503})
  void a_status_passes(int status) throws Exception {
    var response = new HttpResponse(status, Headers.of("X-A", "b"), "body".getBytes(UTF_8));
    var reply = answer(response, Call.get("/"));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text()).isEqualTo("body");
  }

  @Test
  void requests_at_once_get_each_their_own_answer() throws Exception {
    int many = 64;
    var allIn = new CountDownLatch(many);
    HttpHandler together =
        request -> {
          allIn.countDown();
          awaitUninterrupted(allIn);
          return Handlers.path(request);
        };
    try (var shell = start(together);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = new ArrayList<Future<String>>();
      for (int i = 0; i < many; i++) {
        var call = Call.get("/" + i);
        Callable<String> client = () -> shell.send(call).text();
        replies.add(clients.submit(client));
      }
      for (int i = 0; i < many; i++) {
        assertThat(replies.get(i).get()).isEqualTo("/" + i);
      }
    }
  }

  static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void text_is_compressed_for_who_asks_by_a_shell_that_can() throws Exception {
    var text = "abc \u20ac ".repeat(2_000);
    var call = Call.get("/").with("Accept-Encoding", "br, gzip;q=0.8");
    var reply = answer(Handlers.text(text), call);
    boolean compresses = can(Capability.COMPRESSION);
    assertThat(reply.headers().all("Content-Encoding"))
        .isEqualTo(compresses ? List.of("gzip") : List.of());
    assertThat(unpacked(reply, compresses)).asString(UTF_8).isEqualTo(text);
  }

  private static byte[] unpacked(Reply reply, boolean compressed) throws IOException {
    return compressed
        ? new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes()
        : reply.body();
  }
}
