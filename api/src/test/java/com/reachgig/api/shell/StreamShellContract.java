package com.reachgig.api.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/**
 * What a shell that speaks HTTP/2 owes when streams of one connection stall or are reset: nothing
 * that they held is lost to the others. Frames of one connection are taken in order, so that an
 * answer to a later one shows that an earlier one has been seen.
 */
public abstract class StreamShellContract extends SlowClientContract {
  private static final int AMPLE = 1 << 20;
  private static final int ROUNDS = 20;
  private static final int ANSWER = 3_000;
  private static final int PART = 24_576;
  private static final int BOUND = 40_000;

  private static Http2Socket connect(ShellUnderTest shell, int window) throws Exception {
    return new Http2Socket(shell.address().orElseThrow(), window);
  }

  private static HttpResponse answer(HttpRequest request) {
    return new HttpResponse(200, Headers.of(), new byte[ANSWER]);
  }

  /** Works on {@code /held} until it is let go. */
  private static final class Held implements HttpHandler {
    final Semaphore begun = new Semaphore(0);
    final Semaphore mayEnd = new Semaphore(0);

    @Override
    public HttpResponse handle(HttpRequest request) {
      if (request.path().equals("/held")) {
        begun.release();
        mayEnd.acquireUninterruptibly();
      }
      return answer(request);
    }
  }

  @Test
  void bodies_of_all_streams_together_are_bounded() throws Exception {
    try (var shell = start(Handlers::echo, Patience.USUAL.withBuffered(BOUND));
        var client = connect(shell, AMPLE)) {
      int first = client.post("/");
      client.data(first, PART, false);
      int second = client.post("/");
      client.data(second, PART, false);
      assertThat(client.status(second)).isEqualTo(503);
      client.data(first, 1, true);
      assertThat(client.status(first)).isEqualTo(200);
      assertThat(client.length(first)).isEqualTo(PART + 1);
      int third = client.post("/");
      client.data(third, PART, true);
      assertThat(client.status(third)).isEqualTo(200);
    }
  }

  @Test
  void a_body_that_is_reset_gives_back_its_bytes_and_its_window() throws Exception {
    try (var shell = start(Handlers::echo, Patience.USUAL.withBuffered(BOUND));
        var client = connect(shell, AMPLE)) {
      for (int i = 0; i < ROUNDS; i++) {
        int stream = client.post("/");
        client.data(stream, PART, false);
        client.reset(stream);
      }
      int last = client.post("/");
      client.data(last, PART, true);
      assertThat(client.status(last)).isEqualTo(200);
      assertThat(client.length(last)).isEqualTo(PART);
    }
  }

  @Test
  void streams_without_a_window_hold_no_slot_and_are_answered_once_they_have_one()
      throws Exception {
    try (var shell = start(StreamShellContract::answer, Patience.USUAL.withConcurrency(1));
        var client = connect(shell, 0)) {
      var stalled = new ArrayList<Integer>();
      for (int i = 0; i < ROUNDS; i++) {
        stalled.add(client.get("/"));
        assertThat(client.status(stalled.get(i))).isEqualTo(200);
      }
      assertThat(shell.send(Call.get("/")).body()).hasSize(ANSWER);
      for (int stream : stalled) {
        client.grant(stream, ANSWER);
        assertThat(client.length(stream)).isEqualTo(ANSWER);
      }
    }
  }

  @Test
  void a_stream_that_never_gets_a_window_is_reset_and_its_connection_comes_to_rest()
      throws Exception {
    try (var shell = start(StreamShellContract::answer, Patience.USUAL.withShortIdle());
        var client = connect(shell, 0)) {
      int stream = client.get("/");
      assertThat(client.status(stream)).isEqualTo(200);
      var reset = client.await(Frame.RST_STREAM, stream);
      assertThat(ByteBuffer.wrap(reset.payload()).getInt()).isEqualTo(Http2Socket.CANCEL);
      assertThat(client.ends()).isTrue();
    }
  }

  @Test
  void a_client_that_resets_what_is_worked_on_leaves_the_slot_free_afterwards() throws Exception {
    var held = new Held();
    try (var shell = start(held, Patience.USUAL.withConcurrency(1));
        var client = connect(shell, AMPLE)) {
      for (int i = 0; i < ROUNDS; i++) {
        resetAtWork(client, held);
        held.mayEnd.release();
        assertThat(firstAdmitted(client)).isEqualTo(200);
      }
    }
  }

  /** The slot is taken still, for the work goes on. */
  private static void resetAtWork(Http2Socket client, Held held) throws Exception {
    int stream = client.get("/held");
    held.begun.acquire();
    client.reset(stream);
    assertThat(client.status(client.get("/"))).isEqualTo(503);
  }

  private static int firstAdmitted(Http2Socket client) throws Exception {
    int status = client.status(client.get("/"));
    for (int i = 0; i < 10_000 && status == 503; i++) {
      status = client.status(client.get("/"));
    }
    return status;
  }

  @Test
  void a_connection_comes_to_rest_after_its_client_reset_what_is_worked_on() throws Exception {
    var held = new Held();
    try (var shell = start(held, Patience.USUAL.withShortIdle().withConcurrency(1));
        var client = connect(shell, AMPLE)) {
      resetAtWork(client, held);
      held.mayEnd.release();
      assertThat(client.ends()).isTrue();
    }
  }

  @Test
  void a_client_that_resets_what_it_was_to_be_sent_leaves_the_slot_free() throws Exception {
    try (var shell = start(StreamShellContract::answer, Patience.USUAL.withConcurrency(1));
        var client = connect(shell, 0)) {
      for (int i = 0; i < ROUNDS; i++) {
        int stream = client.get("/");
        assertThat(client.status(stream)).isEqualTo(200);
        client.reset(stream);
      }
      assertThat(shell.send(Call.get("/")).body()).hasSize(ANSWER);
    }
  }

  @Test
  void a_connection_comes_to_rest_after_its_client_reset_what_it_was_to_be_sent() throws Exception {
    try (var shell = start(StreamShellContract::answer, Patience.USUAL.withShortIdle());
        var client = connect(shell, 0)) {
      int stream = client.get("/");
      assertThat(client.status(stream)).isEqualTo(200);
      client.reset(stream);
      assertThat(client.ends()).isTrue();
    }
  }

  @Test
  void a_client_that_vanishes_amid_its_streams_leaves_the_slots_free() throws Exception {
    var held = new Held();
    try (var shell = start(held, Patience.USUAL.withConcurrency(1));
        var other = connect(shell, AMPLE)) {
      try (var client = connect(shell, 0)) {
        assertThat(client.status(client.get("/"))).isEqualTo(200);
        client.get("/held");
        held.begun.acquire();
      }
      held.mayEnd.release();
      assertThat(firstAdmitted(other)).isEqualTo(200);
    }
  }
}
