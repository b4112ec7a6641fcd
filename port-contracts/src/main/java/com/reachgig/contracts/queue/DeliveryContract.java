package com.reachgig.contracts.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is sent is received, once its delay is over, until it is acknowledged. */
public abstract class DeliveryContract extends QueueContract {
  protected DeliveryContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void nothing_is_received_from_an_empty_queue() {
    assertThat(work().receive(10, Duration.ZERO)).isEmpty();
  }

  @Test
  void a_message_is_received_as_it_was_sent() {
    String body = "{\"text\":\"žluťoučký 🐎 \\u0000\"}\n";
    send(work(), body);
    Received received = receiveOne(work());
    assertThat(received.body()).isEqualTo(body);
    assertThat(received.group()).isNull();
    assertThat(received.receiveCount()).isEqualTo(1);
    assertThat(received.sentAt()).isEqualTo(clock.instant());
  }

  @Test
  void each_message_of_a_batch_is_received() {
    List<String> bodies = IntStream.range(0, 10).mapToObj(i -> "body " + i).toList();
    assertThat(work().send(bodies.stream().map(Message::of).toList()).complete()).isTrue();
    assertThat(bodies(receiveAll(work()))).containsExactlyInAnyOrderElementsOf(bodies);
  }

  @Test
  void equal_bodies_are_messages_of_their_own() {
    send(work(), "same", "same");
    List<Received> received = receiveAll(work());
    assertThat(received).extracting(Received::id).doesNotHaveDuplicates().hasSize(2);
    assertThat(received).extracting(Received::receipt).doesNotHaveDuplicates();
  }

  @Test
  void a_receive_takes_no_more_than_it_asked_for() {
    send(work(), "a", "b", "c");
    int first = work().receive(2, Duration.ZERO).size();
    assertThat(first).isBetween(1, 2);
    assertThat(receiveAll(work())).hasSize(3 - first);
  }

  @Test
  void queues_are_apart() {
    send(work(), "for work");
    assertThat(workDead().receive(10, Duration.ZERO)).isEmpty();
    assertThat(steps().receive(10, Duration.ZERO)).isEmpty();
  }

  @Test
  void an_acknowledged_message_never_comes_back() {
    send(work(), "done");
    work().acknowledge(List.of(receiveOne(work()).receipt()));
    clock.advance(VISIBILITY);
    assertThat(receiveAll(work())).isEmpty();
    clock.advance(VISIBILITY.multipliedBy(MAX_RECEIVES));
    assertThat(receiveAll(work())).isEmpty();
    assertThat(receiveAll(workDead())).isEmpty();
  }

  @Test
  void an_acknowledgement_removes_just_the_messages_that_it_names() {
    send(work(), "a", "b", "c");
    List<Received> received = receiveAll(work());
    List<Received> done = received.stream().filter(each -> !each.body().equals("b")).toList();
    work().acknowledge(done.stream().map(Received::receipt).toList());
    clock.advance(VISIBILITY);
    assertThat(bodies(receiveAll(work()))).containsExactly("b");
  }

  @Test
  void acknowledging_twice_is_harmless() {
    send(work(), "done", "other");
    List<Received> received = receiveAll(work());
    List<String> receipts =
        received.stream()
            .filter(each -> each.body().equals("done"))
            .map(Received::receipt)
            .toList();
    work().acknowledge(receipts);
    work().acknowledge(receipts);
    clock.advance(VISIBILITY);
    assertThat(bodies(receiveAll(work()))).containsExactly("other");
  }

  @Test
  void a_delayed_message_is_received_from_its_time_on() {
    send(work(), Message.of("later").after(Duration.ofSeconds(90)));
    send(work(), "now");
    assertThat(bodies(receiveAll(work()))).containsExactly("now");
    clock.advanceSeconds(29);
    assertThat(receiveAll(work())).as("before the delay is over").isEmpty();
    clock.advanceSeconds(61);
    assertThat(bodies(receiveAll(work()))).contains("later");
  }

  @Test
  void a_delay_counts_as_no_receive() {
    send(work(), Message.of("later").after(Message.MAX_DELAY));
    assertThat(receiveAll(work())).isEmpty();
    clock.advance(Message.MAX_DELAY);
    assertThat(receiveOne(work()).receiveCount()).isEqualTo(1);
  }
}
