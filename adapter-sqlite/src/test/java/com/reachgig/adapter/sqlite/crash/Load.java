package com.reachgig.adapter.sqlite.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The child process: writes to a store as fast as it can until it is killed. */
final class Load {
  private static final int OWNERS = 24;
  private static final int TRIPLE_OWNERS = 12;
  private static final int CONTENDERS = 6;
  private static final int COUNTERS = 6;
  private static final int QUEUE_WORKERS = 4;

  private final Stores stores;
  private final Reports reports;
  private final Setup setup;
  private final List<Runnable> steps = new ArrayList<>();

  private Load(Stores stores, Reports reports, Setup setup) {
    this.stores = stores;
    this.reports = reports;
    this.setup = setup;
  }

  /**
   * @param clockAhead how far its clock is ahead, so that what the round before had received from
   *     the queue is visible again
   */
  record Setup(Path folder, int round, long seed, Duration clockAhead, Spoiled spoiled) {
    static Setup parse(String[] args) {
      return new Setup(
          Path.of(args[0]),
          Integer.parseInt(args[1]),
          Long.parseLong(args[2]),
          Duration.parse(args[3]),
          Spoiled.valueOf(args[4]));
    }

    List<String> arguments() {
      return List.of(
          folder.toString(),
          String.valueOf(round),
          String.valueOf(seed),
          clockAhead.toString(),
          spoiled.name());
    }

    InstantSource clock() {
      return InstantSource.offset(InstantSource.system(), clockAhead);
    }
  }

  public static void main(String[] args) {
    var setup = Setup.parse(args);
    var out = new FileOutputStream(FileDescriptor.out);
    var reports = new Reports(out, setup.spoiled() == Spoiled.ACKNOWLEDGES_EARLY);
    // Never closed: the process ends by being killed.
    var stores = Stores.open(setup.folder(), setup.clock(), setup.spoiled());
    new Load(stores, reports, setup).run();
  }

  private void run() {
    reports.tell(new Line.Open());
    addOwners(Target.Kind.OWNED, OWNERS);
    addOwners(Target.Kind.TRIPLE, TRIPLE_OWNERS);
    for (int i = 0; i < CONTENDERS; i++) {
      steps.add(new Contender(stores.items(), reports, random(), values())::step);
    }
    for (int i = 0; i < COUNTERS; i++) {
      steps.add(new Counter(stores.items(), reports, random())::step);
    }
    for (int i = 0; i < QUEUE_WORKERS; i++) {
      steps.add(new QueueWorker(stores.queue(), reports, random(), values())::step);
    }
    steps.stream()
        .map(step -> Thread.startVirtualThread(() -> forever(step)))
        .toList()
        .forEach(Load::join);
  }

  private void addOwners(Target.Kind kind, int owners) {
    for (int owner = 0; owner < owners; owner++) {
      int first = owner;
      var targets =
          IntStream.range(0, kind.targets)
              .filter(number -> number % owners == first)
              .mapToObj(number -> new Target(kind, number))
              .toList();
      steps.add(new Owner(stores.items(), reports, random(), values(), targets)::step);
    }
  }

  private Random random() {
    return new Random(setup.seed() * 31 + steps.size());
  }

  /** Makes values that no other worker and no other round makes. */
  private Values values() {
    return new Values("r" + setup.round() + "w" + steps.size());
  }

  private void forever(Runnable step) {
    try {
      while (true) {
        step.run();
      }
    } catch (RuntimeException | Error e) {
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      reports.tell(new Line.Broken(trace.toString()));
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
