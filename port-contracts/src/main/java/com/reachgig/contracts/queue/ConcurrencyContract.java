package com.reachgig.contracts.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many senders and receivers at a time. The clock stands still, so no visibility ends. */
public abstract class ConcurrencyContract extends QueueContract {
  private static final int WORKERS = 8;
  private static final int MESSAGES = 400;

  protected ConcurrencyContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void each_message_is_worked_on_once_when_all_acknowledge_in_time() throws Exception {
    Collection<String> worked = new ConcurrentLinkedQueue<>();
    Set<String> sent = ConcurrentHashMap.newKeySet();
    inParallel(
        worker -> {
          for (int i = worker; i < MESSAGES; i += WORKERS) {
            send(work(), "message " + i);
            sent.add("message " + i);
          }
          workOff(work(), worked);
        });
    workOff(work(), worked);
    assertThat(worked).containsExactlyInAnyOrderElementsOf(sent).hasSize(MESSAGES);
    clock.advance(VISIBILITY);
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void no_message_is_in_two_hands() throws Exception {
    IntStream.range(0, MESSAGES).forEach(i -> send(work(), "message " + i));
    Collection<String> taken = new ConcurrentLinkedQueue<>();
    inParallel(worker -> receiveAll(work()).forEach(each -> taken.add(each.id())));
    assertThat(taken).doesNotHaveDuplicates().hasSize(MESSAGES);
  }

  @Test
  void a_group_is_worked_on_in_order_by_many() throws Exception {
    Map<String, List<String>> worked = new ConcurrentHashMap<>();
    List<String> expected = IntStream.range(0, MESSAGES / 4).mapToObj(i -> "step " + i).toList();
    List<String> groups = List.of("a", "b", "c", "d");
    expected.forEach(body -> groups.forEach(group -> sendTo(steps(), group, body)));
    inParallel(worker -> workOffGroups(worked));
    workOffGroups(worked);
    groups.forEach(group -> assertThat(worked.get(group)).as(group).isEqualTo(expected));
  }

  @Test
  void messages_of_parallel_senders_keep_each_senders_order() throws Exception {
    inParallel(
        worker -> {
          for (int i = 0; i < 20; i++) {
            steps().send(List.of(Message.of(worker + ":" + i).in("g")));
          }
        });
    Map<String, List<String>> worked = new ConcurrentHashMap<>();
    workOffGroups(worked);
    List<String> all = worked.getOrDefault("g", List.of());
    assertThat(all).hasSize(WORKERS * 20);
    for (int worker = 0; worker < WORKERS; worker++) {
      String sender = worker + ":";
      assertThat(all.stream().filter(body -> body.startsWith(sender)))
          .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> sender + i).toList());
    }
  }

  private static void workOff(WorkQueue queue, Collection<String> worked) {
    List<Received> batch = queue.receive(10, Duration.ZERO);
    while (!batch.isEmpty()) {
      batch.forEach(each -> worked.add(each.body()));
      queue.acknowledge(batch.stream().map(Received::receipt).toList());
      batch = queue.receive(10, Duration.ZERO);
    }
  }

  /** A group's list is plain: it is touched only while one of the group is in flight. */
  private void workOffGroups(Map<String, List<String>> worked) {
    List<Received> next = steps().receive(1, Duration.ZERO);
    while (!next.isEmpty()) {
      Received step = next.getFirst();
      worked
          .computeIfAbsent(String.valueOf(step.group()), key -> new ArrayList<>())
          .add(step.body());
      steps().acknowledge(List.of(step.receipt()));
      next = steps().receive(1, Duration.ZERO);
    }
  }

  private static void inParallel(Work work) throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      int worker = i;
      tasks.add(
          () -> {
            work.run(worker);
            return null;
          });
    }
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : executor.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  /** What one of the workers does. */
  private interface Work {
    void run(int worker) throws Exception;
  }
}
