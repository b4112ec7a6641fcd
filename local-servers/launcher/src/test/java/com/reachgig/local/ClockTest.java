package com.reachgig.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockTest {
  private static final Instant TIME = Instant.parse("2026-01-05T08:00:00Z");

  @TempDir private static Path folder;

  @Test
  void what_is_set_on_one_side_is_read_on_the_other() {
    Path file = folder.resolve("sides");
    SharedClock reading = SharedClock.at(file);
    assertThat(reading.instant()).isAfter(TIME);
    SharedClock.at(file).set(TIME);
    assertThat(reading.instant()).isEqualTo(TIME);
  }

  @Test
  void a_server_that_shares_no_memory_is_told_each_time_once() {
    List<Long> told = new ArrayList<>();
    SharedClock clock = SharedClock.telling(told::add);
    clock.set(TIME);
    clock.set(TIME);
    assertThat(clock.instant()).isEqualTo(TIME);
    clock.release();
    assertThat(clock.instant()).isAfter(TIME);
    assertThat(told).containsExactly(0L, TIME.toEpochMilli(), 0L);
  }

  @Test
  void classes_of_the_named_packages_ask_the_clock() throws Exception {
    Path file = folder.resolve("classes");
    SharedClock.at(file).set(TIME);
    System.setProperty(Time.PROPERTY, file.toString());
    assertThat(asker("com.reachgig.local.ClockTest$").get())
        .isEqualTo("%s %s %s".formatted(TIME.toEpochMilli(), TIME, TIME));
    assertThat(asker("com.example.").get())
        .isNotEqualTo(asker("com.reachgig.local.ClockTest$").get());
  }

  @Test
  void a_server_of_queues_and_one_of_files_start() {
    try (var queues = ElasticMq.start();
        var files = S3Server.start()) {
      assertThat(Answers.at(queues.endpoint())).isTrue();
      assertThat(Answers.at(files.endpoint())).isTrue();
    }
  }

  @Test
  void the_emulator_goes_by_the_clock() throws Exception {
    try (var emulator = MiniStack.start()) {
      emulator.clock().set(TIME);
      var answer = emulator.endpoint().toURL().openConnection();
      assertThat(Instant.ofEpochMilli(answer.getHeaderFieldDate("Date", 0))).isEqualTo(TIME);
    }
  }

  @Test
  void a_server_that_cannot_be_told_the_time_is_no_emulator() {
    try (var other = S3Server.start()) {
      assertThatThrownBy(() -> MiniStack.at(other.endpoint(), () -> {}))
          .hasMessageContaining(other.endpoint() + "/_clock/0");
    }
  }

  private static Supplier<?> asker(String packages) throws ReflectiveOperationException {
    var loader = new ClockLoader(List.of(packages), ClockTest.class.getClassLoader());
    return (Supplier<?>)
        loader.loadClass(Asker.class.getName()).getDeclaredConstructor().newInstance();
  }

  @SuppressWarnings("JavaTimeDefaultTimeZone")
  public static final class Asker implements Supplier<String> {
    @Override
    public String get() {
      return System.currentTimeMillis()
          + " "
          + Instant.now()
          + " "
          + OffsetDateTime.now().toInstant();
    }
  }
}
