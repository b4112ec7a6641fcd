package com.reachgig.bench.store;

import com.reachgig.adapter.sqlite.SqliteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the mix of reads and writes, and durable creates alone. Arguments are {@code
 * name=value}: {@code items} (20000), {@code seconds} of each measurement (4), {@code rounds} (1),
 * {@code folder} for the data files, {@code caches} ({@code on}, {@code off} or {@code both}), and
 * {@code postgres} with the JDBC URL of a server to compare with.
 */
public final class StoreBenchmark {
  private static final int MIX_CALLERS = 256;
  private static final int SERVE_CALLERS = 64;
  private static final List<Integer> PUT_CALLERS = List.of(1, 32, 64, 256);

  private final Map<String, String> arguments = new TreeMap<>();

  private StoreBenchmark(String[] arguments) {
    for (var argument : arguments) {
      int equals = argument.indexOf('=');
      this.arguments.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
  }

  public static void main(String[] arguments) throws IOException {
    new StoreBenchmark(arguments).run();
  }

  private void run() throws IOException {
    int items = Integer.parseInt(argument("items", "20000"));
    var parent = Path.of(argument("folder", System.getProperty("java.io.tmpdir")));
    var folder = Files.createTempDirectory(parent, "store-benchmark");
    try {
      var subjects = subjects(folder);
      var workloads = new ArrayList<Workloads>();
      for (var subject : subjects) {
        var workload = new Workloads(subject.store(), items);
        workload.fill();
        workloads.add(workload);
      }
      for (int round = 0; round < Integer.parseInt(argument("rounds", "1")); round++) {
        for (int i = 0; i < subjects.size(); i++) {
          measure(subjects.get(i), workloads.get(i));
        }
      }
      subjects.forEach(Subject::close);
    } finally {
      delete(folder);
    }
  }

  private List<Subject> subjects(Path folder) {
    var subjects = new ArrayList<Subject>();
    var standard = SqliteSettings.standard();
    var caches = argument("caches", "on");
    if (!caches.equals("off")) {
      subjects.add(SqliteSubject.open("sqlite", folder.resolve("cached"), standard));
    }
    if (!caches.equals("on")) {
      subjects.add(
          SqliteSubject.open(
              "sqlite without caches", folder.resolve("plain"), standard.withoutCaches()));
    }
    var postgres = arguments.get("postgres");
    if (postgres != null) {
      int connections = Integer.parseInt(argument("connections", "32"));
      subjects.add(PostgresSubject.open(postgres, connections));
    }
    return subjects;
  }

  private void measure(Subject subject, Workloads workload) {
    double seconds = Double.parseDouble(argument("seconds", "4"));
    Load.run(subject, MIX_CALLERS, seconds / 2, workload::mix);
    report(subject, "mix, 256 callers", MIX_CALLERS, seconds, workload::mix);
    report(subject, "serve, 64 callers", SERVE_CALLERS, seconds, workload::serve);
    report(subject, "get, 1 caller", 1, seconds / 4, workload::get);
    report(subject, "query of 20, 1 caller", 1, seconds / 4, workload::query);
    for (int callers : PUT_CALLERS) {
      report(subject, "create, %d callers".formatted(callers), callers, seconds, workload::create);
    }
  }

  private void report(
      Subject subject, String what, int callers, double seconds, Load.Action action) {
    if (what.contains(argument("only", ""))) {
      Load.run(subject, callers, seconds, action).print(subject.name(), what);
    }
  }

  private String argument(String name, String otherwise) {
    return arguments.getOrDefault(name, otherwise);
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
