package com.reachgig.domain;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.security.PasswordHasher;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes without cost, and counts how often that would have been dear. */
public final class CheapHasher implements PasswordHasher {
  public final AtomicInteger calls = new AtomicInteger();
  public volatile String parameters = "v1";
  public volatile boolean busy;

  @Override
  public String hash(String password) {
    calls.incrementAndGet();
    return "$" + parameters + "$" + Sha256.of(password);
  }

  @Override
  public boolean verify(String password, String hash) {
    calls.incrementAndGet();
    if (busy) {
      throw new PortException(Fault.THROTTLED, "too many passwords are to be hashed at a time");
    }
    return hash.endsWith("$" + Sha256.of(password));
  }

  @Override
  public boolean outdated(String hash) {
    return !hash.startsWith("$" + parameters + "$");
  }
}
