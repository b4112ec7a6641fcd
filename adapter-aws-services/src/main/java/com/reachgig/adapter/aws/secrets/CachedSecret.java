package com.reachgig.adapter.aws.secrets;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers one text. When it is due, one caller reads it again while the others go on with what is
 * remembered; a failure to read leaves it in use until it is too old.
 *
 * <p><b>Threads.</b> Safe for any number of threads.
 *
 * <p><b>Faults.</b> Those of the source if there is nothing to go on with, and {@link
 * Fault#UNAVAILABLE} if it has no text.
 */
public final class CachedSecret implements Supplier<String> {
  private static final System.Logger LOG = System.getLogger(CachedSecret.class.getName());

  /** Between two readings before their time, whoever asks for them. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final ReentrantLock reading = new ReentrantLock();
  private final Supplier<Optional<String>> source;
  private final Age age;
  private final InstantSource clock;
  private volatile @Nullable Known known;
  private volatile Instant triedAt = Instant.MIN;

  private record Known(String text, Instant readAt) {
    boolean isOlder(Duration age, Instant now) {
      return !now.isBefore(readAt.plus(age));
    }
  }

  /**
   * How old a text may become.
   *
   * @param due from when it is read again
   * @param most from when it is not used any more, even if it cannot be read
   */
  public record Age(Duration due, Duration most) {
    public Age {
      if (!due.isPositive() || most.compareTo(due) < 0) {
        throw new IllegalArgumentException("it must be 0 < due <= most: " + due + ", " + most);
      }
    }
  }

  /**
   * @param source such as {@link ManagedSecret#current}
   */
  public CachedSecret(Supplier<Optional<String>> source, Age age, InstantSource clock) {
    this.source = source;
    this.age = age;
    this.clock = clock;
  }

  /** The text, read within {@link Age#most}. */
  @Override
  public String get() {
    Instant now = clock.instant();
    Known last = known;
    if (last == null || last.isOlder(age.most(), now)) {
      return readOrWait();
    }
    if (last.isOlder(age.due(), now) && isRested(now) && reading.tryLock()) {
      return readEarly(last, now);
    }
    return last.text();
  }

  /**
   * Reads the text again before it is due, as when a key is asked for that is not in it; not more
   * often than each ten seconds, since strangers can ask for any key.
   *
   * @return whether it is another one now
   */
  public boolean refresh() {
    Instant now = clock.instant();
    Known last = known;
    boolean just = last != null && !last.isOlder(PAUSE, now);
    if (last == null || just || !isRested(now) || !reading.tryLock()) {
      return false;
    }
    return !readEarly(last, now).equals(last.text());
  }

  private boolean isRested(Instant now) {
    return now.isAfter(triedAt.plus(PAUSE));
  }

  private String readOrWait() {
    lock();
    try {
      Known last = known;
      boolean good = last != null && !last.isOlder(age.most(), clock.instant());
      return last != null && good ? last.text() : read().text();
    } finally {
      reading.unlock();
    }
  }

  private void lock() {
    try {
      reading.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(Fault.INTERRUPTED, "interrupted while waiting for a secret", e);
    }
  }

  private String readEarly(Known last, Instant now) {
    try {
      triedAt = now;
      return read().text();
    } catch (PortException e) {
      LOG.log(Level.WARNING, "a secret cannot be read again now", e);
      return last.text();
    } finally {
      reading.unlock();
    }
  }

  private Known read() {
    Instant now = clock.instant();
    String text =
        source
            .get()
            .orElseThrow(() -> new PortException(Fault.UNAVAILABLE, "the secret has no text yet"));
    Known read = new Known(text, now);
    known = read;
    return read;
  }
}
