package com.reachgig.standalone.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LineWriterTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final LineFormat MESSAGE =
      (event, line) -> line.append(event.record().getMessage()).append('\n');

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void every_event_is_written_in_order_at_the_latest_when_it_closes() {
    var writer = writer(1_000).start();
    for (int i = 0; i < 500; i++) {
      writer.add(event(Level.INFO, "m" + i));
    }
    writer.close();
    assertThat(written().lines()).hasSize(500).startsWith("m0", "m1").endsWith("m498", "m499");
  }

  @Test
  void an_event_after_the_end_is_written_by_its_caller() {
    var writer = writer(10).start();
    writer.close();
    writer.add(event(Level.INFO, "late"));
    assertThat(written()).isEqualTo("late\n");
  }

  @Test
  void too_many_events_are_dropped_and_counted() {
    var writer = writer(10);
    for (int i = 0; i < 15; i++) {
      writer.add(event(Level.INFO, "m" + i));
    }
    writer.start().close();
    assertThat(written().lines())
        .hasSize(11)
        .last()
        .isEqualTo("5 log events were dropped, too many at once");
  }

  @Test
  void warnings_wait_for_room_instead_of_being_dropped() throws InterruptedException {
    var writer = writer(10);
    var waiting = new CountDownLatch(1);
    var caller =
        Thread.startVirtualThread(
            () -> {
              for (int i = 0; i < 15; i++) {
                if (i == 10) {
                  waiting.countDown();
                }
                writer.add(event(Level.WARNING, "m" + i));
              }
            });
    waiting.await();
    writer.start();
    caller.join();
    writer.close();
    assertThat(written().lines()).hasSize(15).last().isEqualTo("m14");
  }

  @Test
  @Timeout(60)
  void an_output_that_nobody_reads_holds_up_neither_a_warning_nor_the_end() {
    var read = new CountDownLatch(1);
    var stalled =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes) {
            while (read.getCount() > 0) {
              LockSupport.park();
            }
          }
        };
    var writer = new LineWriter(MESSAGE, stalled, 2, Duration.ofMillis(10)).start();
    for (int i = 0; i < 5; i++) {
      writer.add(event(Level.WARNING, "m" + i));
    }
    writer.close();
    read.countDown();
  }

  @Test
  void an_event_that_cannot_be_formatted_does_not_end_logging() {
    LineFormat broken =
        (event, line) -> {
          if (event.record().getMessage().equals("bad")) {
            throw new IllegalStateException("bad");
          }
          line.append(event.record().getMessage()).append('\n');
        };
    var writer = new LineWriter(broken, out, 10, PATIENCE).start();
    writer.add(event(Level.INFO, "bad"));
    writer.add(event(Level.INFO, "good"));
    writer.close();
    assertThat(written().lines()).hasSize(2).last().isEqualTo("good");
  }

  private LineWriter writer(int capacity) {
    return new LineWriter(MESSAGE, out, capacity, PATIENCE);
  }

  private String written() {
    return out.toString(UTF_8);
  }

  private static Event event(Level level, String message) {
    var record = new LogRecord(level, message);
    record.setLoggerName("test");
    return new Event(record, null);
  }
}
