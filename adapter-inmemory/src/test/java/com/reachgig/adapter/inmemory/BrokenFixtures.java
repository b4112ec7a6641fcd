package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.event.EventBusFixture;
import com.reachgig.contracts.file.FileStoreFixture;
import com.reachgig.contracts.mail.MailerFixture;
import com.reachgig.contracts.metric.MetricsFixture;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.event.PublishOutcome;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.mail.MailOutcome;
import com.reachgig.ports.mail.Mailer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Buses, metrics, file stores and mailers that are wrong, each in one way, and sound ones. */
final class BrokenFixtures {
  private BrokenFixtures() {}

  static EventBusFixture hidingPartialFailures() {
    return new BrokenBusFixture(
        sound ->
            events -> {
              PublishOutcome outcome = sound.publish(events);
              return outcome.complete() ? outcome : new PublishOutcome(List.of());
            });
  }

  static EventBusFixture stoppingAtTheFirstFailure() {
    return new BrokenBusFixture(BrokenFixtures::stopping);
  }

  static MetricsFixture soundMetrics() {
    return new InMemoryMetricsFixture();
  }

  static MetricsFixture unboundedMetrics() {
    return clock -> new InMemoryMetricsFixture.SettledSession(new UnboundedMetrics(clock));
  }

  static FileStoreFixture soundFiles() {
    return new InMemoryFileFixture();
  }

  static FileStoreFixture ignoringSizes() {
    return clock -> new SizelessFiles(new InMemoryFileStore(clock));
  }

  /** Its clock stands still. */
  static FileStoreFixture ignoringExpiry() {
    return clock -> new InMemoryFileFixture().open(new ManualClock());
  }

  static MailerFixture acceptingWhatItCannotSend() {
    return () -> {
      MailerFixture.Session sound = new InMemoryMailFixture().open();
      return new CarelessSession(sound, careless(sound.mailer()));
    };
  }

  private static EventBus stopping(EventBus sound) {
    return events -> {
      for (int i = 0; i < events.size(); i++) {
        if (!sound.publish(List.of(events.get(i))).complete()) {
          return new PublishOutcome(IntStream.range(i, events.size()).boxed().toList());
        }
      }
      return new PublishOutcome(List.of());
    };
  }

  private static Mailer careless(Mailer sound) {
    return mail -> {
      try {
        return sound.send(mail);
      } catch (PortException e) {
        return new MailOutcome.Accepted();
      }
    };
  }

  private record BrokenBusFixture(UnaryOperator<EventBus> breaking) implements EventBusFixture {
    @Override
    public Session open(Map<String, List<String>> subscribers) {
      Session sound = new FanOutFixture().open(subscribers);
      return new BrokenBusSession(sound, breaking.apply(sound.bus()));
    }

    @Override
    public Set<Trait> traits() {
      return Set.of(Trait.BREAKABLE);
    }
  }

  private record BrokenBusSession(EventBusFixture.Session sound, EventBus bus)
      implements EventBusFixture.Session {
    @Override
    public List<String> delivered(String subscriber) {
      return sound.delivered(subscriber);
    }

    @Override
    public void setBroken(String subscriber, boolean broken) {
      sound.setBroken(subscriber, broken);
    }

    @Override
    public void close() {
      sound.close();
    }
  }

  private record CarelessSession(MailerFixture.Session sound, Mailer mailer)
      implements MailerFixture.Session {
    @Override
    public List<MailerFixture.Delivered> delivered() {
      return sound.delivered();
    }

    @Override
    public void breakDelivery() {
      sound.breakDelivery();
    }

    @Override
    public void close() {
      sound.close();
    }
  }
}
