package com.reachgig.contracts.queue;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * A receive that waits ends as soon as something is due. The clock stands still in these tests, so
 * that only a wake-up can end a wait before its 20 s.
 */
public abstract class LongPollContract extends QueueContract {
  private static final long WELL_BEFORE_THE_WAIT_ENDS = 15;

  protected LongPollContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void a_wait_ends_in_vain_with_an_empty_list() {
    assertThat(work().receive(1, Duration.ofMillis(20))).isEmpty();
  }

  @Test
  void a_send_wakes_a_receive_that_waits() throws Exception {
    Future<List<Received>> waiting = waitFor(work());
    send(work(), "news");
    assertThat(bodies(inTime(waiting))).containsExactly("news");
  }

  @Test
  void a_release_wakes_a_receive_that_waits() throws Exception {
    send(work(), "job");
    String receipt = receiveOne(work()).receipt();
    Future<List<Received>> waiting = waitFor(work());
    work().changeVisibility(receipt, Duration.ZERO);
    assertThat(bodies(inTime(waiting))).containsExactly("job");
  }

  @Test
  void an_acknowledgement_wakes_a_receive_that_waits_for_the_group() throws Exception {
    sendTo(steps(), "g", "1", "2");
    String receipt = receiveOne(steps()).receipt();
    Future<List<Received>> waiting = waitFor(steps());
    steps().acknowledge(List.of(receipt));
    assertThat(bodies(inTime(waiting))).containsExactly("2");
  }

  @Test
  void a_redrive_wakes_a_receive_that_waits() throws Exception {
    send(work(), "poison");
    exhaust(work());
    assertThat(receiveAll(work())).isEmpty();
    Future<List<Received>> waiting = waitFor(work());
    assertThat(work().redrive(1)).isEqualTo(1);
    assertThat(bodies(inTime(waiting))).containsExactly("poison");
  }

  @Test
  void one_message_wakes_one_of_several_receives() throws Exception {
    Future<List<Received>> one = waitFor(work());
    Future<List<Received>> other = waitFor(work());
    send(work(), "first");
    send(work(), "second");
    assertThat(List.of(bodies(inTime(one)).getFirst(), bodies(inTime(other)).getFirst()))
        .containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void an_interrupt_ends_a_wait_and_stays_set() throws Exception {
    FutureTask<Boolean> interrupted =
        new FutureTask<>(
            () -> {
              assertFault(Fault.INTERRUPTED, () -> work().receive(1, Duration.ofSeconds(20)));
              return Thread.currentThread().isInterrupted();
            });
    Thread.ofPlatform().daemon().start(interrupted).interrupt();
    assertThat(interrupted.get(WELL_BEFORE_THE_WAIT_ENDS, TimeUnit.SECONDS)).isTrue();
  }

  /** Starts a receive in a thread of its own, and lets it begin to wait. */
  private static Future<List<Received>> waitFor(WorkQueue queue) {
    FutureTask<List<Received>> receive =
        new FutureTask<>(() -> queue.receive(1, Duration.ofSeconds(20)));
    Thread thread = Thread.ofPlatform().daemon().start(receive);
    while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    return receive;
  }

  private static List<Received> inTime(Future<List<Received>> receive)
      throws InterruptedException, ExecutionException, TimeoutException {
    return receive.get(WELL_BEFORE_THE_WAIT_ENDS, TimeUnit.SECONDS);
  }
}
