package com.reachgig.adapter.aws.wire;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps credentials that expire. They are renewed five minutes before, by one caller while the
 * others go on with those that are there.
 */
final class ContainerCredentials implements CredentialsSource {
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final ReentrantLock renewing = new ReentrantLock();
  private final CredentialsSource server;
  private final InstantSource clock;
  private volatile @Nullable Credentials known;
  private volatile Instant notBefore = Instant.MIN;

  /**
   * @param server gives others each time
   */
  ContainerCredentials(CredentialsSource server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  @Override
  public Credentials current() {
    Credentials credentials = known;
    Instant now = clock.instant();
    if (credentials == null || expires(credentials, now)) {
      return fetchOrWait();
    }
    if (expires(credentials, now.plus(EARLY)) && !now.isBefore(notBefore) && renewing.tryLock()) {
      return renewEarly(credentials, now);
    }
    return credentials;
  }

  private static boolean expires(Credentials credentials, Instant by) {
    Instant end = credentials.expiresAt();
    return end != null && !by.isBefore(end);
  }

  private Credentials fetchOrWait() {
    lock();
    try {
      Credentials credentials = known;
      if (credentials == null || expires(credentials, clock.instant())) {
        credentials = server.current();
        known = credentials;
      }
      return credentials;
    } finally {
      renewing.unlock();
    }
  }

  private void lock() {
    try {
      renewing.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(Fault.INTERRUPTED, "interrupted while waiting for credentials", e);
    }
  }

  /** A failure must not fail the call: there is time left. */
  private Credentials renewEarly(Credentials credentials, Instant now) {
    try {
      Credentials others = server.current();
      known = others;
      return others;
    } catch (PortException e) {
      notBefore = now.plus(PAUSE);
      return credentials;
    } finally {
      renewing.unlock();
    }
  }

  @Override
  public void forget() {
    known = null;
  }

  @Override
  public boolean renew(Credentials refused) {
    lock();
    try {
      if (refused.equals(known)) {
        known = null;
      }
      return true;
    } finally {
      renewing.unlock();
    }
  }
}
