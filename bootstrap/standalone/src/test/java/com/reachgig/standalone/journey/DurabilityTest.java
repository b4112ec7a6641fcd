package com.reachgig.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was acknowledged is lost when a server ends, however it ends. */
@Timeout(180)
class DurabilityTest {
  private static final int CLIENTS = 8;
  private static final int ACKNOWLEDGED = 60;

  @TempDir Path data;

  private final Queue<String> gigs = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
  private final CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED);

  @Test
  void a_kill_loses_no_acknowledged_gig_and_no_pending_event() throws Exception {
    var newcomers = List.of("bea@example.org", "cid@example.org", "dan@example.org");
    try (var server = ServerProcess.start(data)) {
      var clients = load(Person.join(server, data, "ada@example.org"));
      enough.await();
      for (var newcomer : newcomers) {
        assertThat(Person.signUp(server, newcomer).statusCode()).isEqualTo(202);
      }
      server.kill();
      join(clients);
    }
    try (var server = ServerProcess.start(data)) {
      requireAllGigs(server);
      for (var newcomer : newcomers) {
        Person.until(() -> Person.mailTo(data, newcomer), mails -> !mails.isEmpty());
      }
    }
  }

  @Test
  void a_sigterm_finishes_what_is_under_way() throws Exception {
    try (var server = ServerProcess.start(data)) {
      var clients = load(Person.join(server, data, "ada@example.org"));
      enough.await();
      assertThat(server.terminate()).isEqualTo(128 + 15);
      join(clients);
      assertThat(refusals).as("answers other than 201").isEmpty();
    }
    try (var server = ServerProcess.start(data)) {
      requireAllGigs(server);
    }
  }

  /** Clients that create gigs until the server is gone. */
  private List<Thread> load(Person person) {
    var clients = new ArrayList<Thread>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(Thread.startVirtualThread(() -> createUntilGone(person)));
    }
    return clients;
  }

  private void createUntilGone(Person person) {
    try {
      while (true) {
        var answer = person.createGig("Repair a window");
        if (answer.statusCode() == 201) {
          gigs.add(Person.id(answer));
          enough.countDown();
        } else {
          refusals.add(answer.statusCode());
        }
      }
    } catch (IOException _) {
      return; // the server is gone
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (var thread : threads) {
      thread.join();
    }
  }

  private void requireAllGigs(ServerProcess server) throws Exception {
    var person = Person.logIn(server, "ada@example.org");
    assertThat(gigs).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
    for (var gig : gigs) {
      assertThat(server.get("/v1/gigs/" + gig, person.token()).statusCode()).isEqualTo(200);
    }
  }
}
