package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsTest {
  @TempDir private Path folder;

  @Test
  void items_are_counted() {
    try (var database = Data.open(folder)) {
      assertThat(database.itemCount()).isZero();
      Data.store(database, 0, 3);
      assertThat(database.itemCount()).isEqualTo(3);
    }
  }

  @Test
  void messages_are_counted_also_while_they_are_hidden_and_queues_without_any_are_not_named() {
    try (var database = open(queue("a"), queue("b"), queue("c"))) {
      assertThat(database.messageCounts()).isEmpty();
      var late = new Message("2", null, Duration.ofMinutes(1));
      database.queue("a").send(List.of(Message.of("1"), late));
      database.queue("c").send(List.of(Message.of("3")));
      assertThat(database.queue("a").receive(10, Duration.ZERO)).hasSize(1);
      assertThat(database.messageCounts()).isEqualTo(Map.of("a", 2L, "c", 1L));
    }
  }

  private SqliteDatabase open(QueueSettings... queues) {
    return SqliteDatabase.open(folder, Data.TABLE, List.of(queues), Data.PLAIN, new ManualClock());
  }

  private static QueueSettings queue(String name) {
    return new QueueSettings(
        name, Duration.ofSeconds(30), Duration.ofDays(1), QueueSettings.Order.NONE, null);
  }
}
