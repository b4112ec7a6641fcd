package com.reachgig.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Utf8;
import com.reachgig.ports.security.PasswordHasher;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id with the parameters that OWASP names first: 19 MiB, two passes, one lane. Each hash in
 * the making takes 19 MiB of heap, so only so many are made at a time; others wait their turn, but
 * not more than can have it within about a second: each holds a request open, and a flood of logins
 * must not hold open all that a server takes.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP
 *     Password Storage Cheat Sheet</a>
 */
public final class Argon2idHasher implements PasswordHasher {
  private static final int MEMORY_KIB = 19 * 1_024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int WAITING_PER_TURN = 32;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final String TODAY =
      "$argon2id$v="
          + Argon2Function.ARGON2_VERSION_13
          + ("$m=" + MEMORY_KIB)
          + (",t=" + PASSES)
          + (",p=" + LANES + "$");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns;
  private final int mostWaiting;

  /**
   * @param parallel how many hashes are made or verified at a time, 1 or more
   */
  public Argon2idHasher(int parallel) {
    if (parallel < 1) {
      throw new IllegalArgumentException("parallel must be 1 or more: " + parallel);
    }
    this(new Semaphore(parallel, true), parallel * WAITING_PER_TURN);
  }

  Argon2idHasher(Semaphore turns, int mostWaiting) {
    this.turns = turns;
    this.mostWaiting = mostWaiting;
  }

  @Override
  public String hash(String password) {
    byte[] bytes = utf8(password);
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return inTurn(() -> today().hash(bytes, salt).getResult());
  }

  @Override
  public boolean verify(String password, String hash) {
    byte[] bytes = utf8(password);
    Optional<PhcHash> known = PhcHash.parse(hash);
    return known.isPresent() && inTurn(() -> known.get().matches(bytes));
  }

  @Override
  public boolean outdated(String hash) {
    return !hash.startsWith(TODAY);
  }

  /** Made on first use, since it holds 19 MiB of zeros. */
  private static Argon2Function today() {
    return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  }

  private static byte[] utf8(String password) {
    if (password.isEmpty()) {
      throw new IllegalArgumentException("a password must not be empty");
    }
    Limits.atMost("password bytes", Utf8.length(password), MAX_BYTES);
    return password.getBytes(UTF_8);
  }

  private <T> T inTurn(Supplier<T> work) {
    if (turns.getQueueLength() >= mostWaiting) {
      throw new PortException(Fault.THROTTLED, "too many passwords are to be hashed at a time");
    }
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(Fault.INTERRUPTED, "interrupted while waiting to hash", e);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
