package com.reachgig.adapter.sqlite.crash;

import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** A data folder that lives through rounds of load, crash and audit; its ledger lives with it. */
final class Rig {
  /** How far clocks go between child and audit, longer than a message stays invisible. */
  private static final Duration STEP = Duration.ofMinutes(1);

  private static final int MOST_ACKNOWLEDGEMENTS = 2_000;
  private static final int ONE_IN = 8;

  private final Path scratch;
  private final long seed;
  private final Random random;
  private final Ledger ledger = new Ledger();
  private int round;

  /** The folder as the last crash left it; nobody has opened it since. */
  private Path folder;

  Rig(Path scratch, long seed) throws IOException {
    this.scratch = scratch;
    this.seed = seed;
    this.random = new Random(seed);
    this.folder = Files.createDirectory(scratch.resolve("round-0"));
  }

  Ledger ledger() {
    return ledger;
  }

  int round() {
    return round;
  }

  /** Where the rig is, what is left of it on the disk, and how to repeat it. */
  @Override
  public String toString() {
    return "round %d in %s; repeat with -Dreachgig.crash.seed=%d".formatted(round, scratch, seed);
  }

  /** Load, SIGKILL at a random moment, audit. */
  List<Finding> kill(Spoiled spoiled) throws IOException, InterruptedException {
    round++;
    var child = start(spoiled, Map.of());
    waitForAnyMoment(child);
    child.kill();
    return audit(ledger);
  }

  /** Load, a power cut at a random moment, audit. */
  List<Finding> cutPower(Spoiled spoiled, Cut cut) throws IOException, InterruptedException {
    return cutPower(spoiled, cut, this::waitForAnyMoment);
  }

  /** Load, a power cut at the end of what is to happen before it, audit. */
  List<Finding> cutPower(Spoiled spoiled, Cut cut, Course course)
      throws IOException, InterruptedException {
    round++;
    var ledgerBefore = ledger.copy();
    var before = scratch.resolve("before-" + round);
    var journal = scratch.resolve("journal-" + round);
    Folders.copy(folder, before);
    var child = start(spoiled, cut.shim().environment(folder, journal));
    course.run(child);
    child.kill();
    var recording = new Recording(folder.toRealPath(), before, Journal.read(journal));
    Folders.delete(folder);
    var findings = new ArrayList<Finding>();
    var tear = new Random(seed + round); // with the journal, all that is needed to repeat a cut
    for (int i = 0; i < cut.earlier(); i++) {
      int step = tear.nextInt(recording.steps() + 1);
      folder = scratch.resolve("earlier-" + round + "-" + i);
      recording.cut(step, tear.nextBoolean() ? tear : null, folder);
      findings.addAll(audit(recording.told(step, ledgerBefore.copy())));
      Folders.delete(folder);
    }
    folder = scratch.resolve("round-" + round);
    recording.cut(recording.steps(), cut.torn() ? tear : null, folder);
    findings.addAll(audit(ledger));
    if (findings.isEmpty()) {
      Folders.delete(before);
      Files.deleteIfExists(journal);
    }
    return findings;
  }

  /**
   * How the power is cut.
   *
   * @param torn whether some of what was not synced survives
   * @param earlier how many random moments before the last are cut at as well, from the same
   *     recording
   */
  record Cut(Shim shim, boolean torn, int earlier) {}

  /** What happens between the start of a child and its end. */
  interface Course {
    void run(Child child) throws IOException, InterruptedException;
  }

  private Child start(Spoiled spoiled, Map<String, String> environment) throws IOException {
    var setup =
        new Load.Setup(folder, round, random.nextLong(), STEP.multipliedBy(2L * round), spoiled);
    return Child.start(setup, ledger, environment, scratch);
  }

  /** Now and then while the child opens the store, else amid its work. */
  private void waitForAnyMoment(Child child) throws InterruptedException {
    if (random.nextInt(ONE_IN) == 0) {
      anyMoment(Duration.ofMillis(400));
    } else {
      child.awaitOpen();
      long until = ledger.acknowledgements() + 1 + random.nextInt(MOST_ACKNOWLEDGEMENTS);
      child.await("working", () -> ledger.acknowledgements() >= until);
      anyMoment(Duration.ofMillis(10));
    }
  }

  /** A moment that has nothing to do with what the child has just reported. */
  private void anyMoment(Duration within) {
    LockSupport.parkNanos(random.nextLong(within.toNanos()));
  }

  /** Audits a copy, so that the next child finds the folder as the crash left it. */
  private List<Finding> audit(Ledger ledger) throws IOException {
    var copy = scratch.resolve("audited-" + round);
    Folders.copy(folder, copy);
    var findings = new ArrayList<Finding>();
    var clock = InstantSource.offset(InstantSource.system(), STEP.multipliedBy(2L * round + 1));
    try (var stores = Stores.open(copy, clock, Spoiled.NOT)) {
      findings.addAll(Audit.of(stores, ledger));
    } catch (PortException e) {
      findings.add(new Finding(Finding.Kind.CORRUPT, e.toString()));
    }
    findings.addAll(Integrity.of(copy));
    Folders.delete(copy);
    return findings;
  }
}
