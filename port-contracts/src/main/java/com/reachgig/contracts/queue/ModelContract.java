package com.reachgig.contracts.queue;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.queue.QueueFixture.Session;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.QueueSettings.Order;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * After any sequence of calls the adapter shows what the reference, the one in memory, shows. How
 * many sequences are tried, an adapter's test says by {@code @PropertyDefaults}.
 */
public abstract class ModelContract {
  /** No multiple of 5 s, so that no message is looked at exactly when it ends. */
  private static final Duration RETENTION = Duration.ofSeconds(617);

  private final QueueFixture fixture;
  private final QueueFixture reference;
  private final List<QueueSettings> queues;

  protected ModelContract(QueueFixture fixture, QueueFixture reference) {
    this(fixture, reference, RETENTION);
  }

  /**
   * For a server that keeps messages longer than it is told.
   *
   * @param retention no multiple of 5 s
   */
  protected ModelContract(QueueFixture fixture, QueueFixture reference, Duration retention) {
    this.fixture = fixture;
    this.reference = reference;
    Duration longer = retention.plusSeconds(396);
    queues =
        List.of(
            settings("work", retention, Order.NONE, new DeadLetter("work-dead", 2)),
            settings("work-dead", longer, Order.NONE, null),
            settings("steps", retention, Order.BY_GROUP, new DeadLetter("steps-dead", 2)),
            settings("steps-dead", longer, Order.BY_GROUP, null));
  }

  @Property
  void any_sequence_of_calls_shows_what_the_reference_shows(
      @ForAll("sequences") List<Step> sequence) {
    ManualClock clock = new ManualClock();
    try (Session ours = fixture.open(queues, clock);
        Session theirs = reference.open(queues, clock)) {
      Twins twins = new Twins(clock, ours, theirs);
      sequence.forEach(twins::take);
    }
  }

  @Provide
  Arbitrary<List<Step>> sequences() {
    return Step.any().list().ofMinSize(10).ofMaxSize(60);
  }

  private static QueueSettings settings(
      String name, Duration retention, Order order, @Nullable DeadLetter deadLetter) {
    return new QueueSettings(name, QueueContract.VISIBILITY, retention, order, deadLetter);
  }
}
