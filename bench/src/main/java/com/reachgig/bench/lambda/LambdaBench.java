package com.reachgig.bench.lambda;

import com.reachgig.bench.lambda.Report.Figure;
import com.reachgig.local.Certificates;
import com.reachgig.local.TlsProxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts functions again and again, in turns.
 *
 * <p>Arguments: folders with the unpacked zips of the API, {@code managed} and {@code custom}; how
 * many rounds; optionally a pattern of the names of candidates.
 */
public final class LambdaBench implements AutoCloseable {
  private static final int OTHERS_PROCESSOR = 0;
  private static final int PROCESSOR = 1;
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;

  /** Rounds in which memory is measured: it hardly varies. */
  private static final int MEMORY_ROUNDS = 3;

  private final Cloud cloud = Cloud.start();
  private final Path log;
  private final Report report = new Report(Candidates.FLOOR);

  private LambdaBench(Path log) throws Exception {
    this.log = log;
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("reachgig-lambda");
    var log = folder.resolve("log");
    var managed = Path.of(arguments[0]).toAbsolutePath();
    var custom = Path.of(arguments[1]).toAbsolutePath();
    var pattern = arguments.length > 3 ? arguments[3] : ".*";
    System.err.println("what functions print goes to " + log);
    var certificates = Certificates.in(folder);
    try (var bench = new LambdaBench(log);
        var proxy = TlsProxy.start(certificates.server(), bench.cloud.endpoint());
        var clerk = bench.start(Candidates.custom(custom), OTHERS_PROCESSOR)) {
      var candidates =
          Candidates.all(managed, custom, certificates, proxy.endpoint()).stream()
              .filter(candidate -> candidate.name().matches(pattern))
              .toList();
      bench.run(candidates, Integer.parseInt(arguments[2]), clerk);
      System.out.println(bench.report);
      System.out.println(StoreOverhead.measure(bench.cloud));
      bench.restore(Candidates.managed(managed), clerk);
    }
  }

  private FunctionProcess start(Candidate candidate, int processor) throws Exception {
    return FunctionProcess.start(candidate, processor, cloud.environment(), log);
  }

  private void run(List<Candidate> candidates, int rounds, FunctionProcess clerk) throws Exception {
    var path = Cloud.publish(clerk, Cloud.logIn(clerk));
    for (int round = 0; round < rounds; round++) {
      var token = Cloud.logIn(clerk);
      for (var candidate : candidates) {
        reads(candidate, path, round < MEMORY_ROUNDS ? THOUSAND : HUNDRED);
        if (!candidate.name().startsWith(Candidates.FLOOR)) {
          firstPost(candidate, token);
        }
      }
    }
  }

  private void reads(Candidate candidate, String path, int requests) throws Exception {
    try (var function = start(candidate, PROCESSOR)) {
      var event = Requests.get(path);
      var first = expect(200, function.first(event));
      report.add(candidate.name(), Figure.FIRST_GET, first);
      report.add(candidate.name(), Figure.FIRST_GET_PROCESSOR, function.processorMillis());
      for (int i = 2; i <= requests; i++) {
        double millis = expect(200, function.ask(event));
        if (i == HUNDRED) {
          report.add(candidate.name(), Figure.HUNDREDTH, millis);
        }
      }
      if (requests == THOUSAND) {
        report.add(candidate.name(), Figure.RESIDENT, function.residentMegabytes());
      }
    }
  }

  private void firstPost(Candidate candidate, String token) throws Exception {
    try (var function = start(candidate, PROCESSOR)) {
      double millis = expect(201, function.first(Requests.postGig(token)));
      report.add(candidate.name(), Figure.FIRST_POST, millis);
    }
  }

  /** From the hook after the restore to the end of the first answer. */
  private void restore(Candidate managed, FunctionProcess clerk) throws Exception {
    var snapshot = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    var path = Cloud.publish(clerk, Cloud.logIn(clerk));
    try (var function = start(managed.with(" restored", List.of(), snapshot), PROCESSOR)) {
      function.api().snapshot().get(1, TimeUnit.MINUTES);
      long restored = System.nanoTime();
      var outcome = function.api().invoke(Requests.get(path));
      function.api().restore();
      double millis = expect(200, function.timed(outcome, restored));
      System.out.println("from restore to first answer: %.1f ms".formatted(millis));
    }
  }

  private static double expect(int status, FunctionProcess.Timed timed) {
    if (!timed.answer().contains("\"statusCode\":" + status)) {
      throw new IllegalStateException(timed.answer());
    }
    return timed.millis();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
