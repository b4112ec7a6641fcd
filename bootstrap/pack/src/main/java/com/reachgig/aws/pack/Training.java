package com.reachgig.aws.pack;

import com.reachgig.adapter.security.KeyMint;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.Family;
import com.reachgig.domain.platform.Functions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a function once, by the start script that it is shipped with, so that the JVM learns what
 * its starts and invocations need.
 */
final class Training {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final Family family;
  private final URI dynamoDb;

  /**
   * @param folder what the zip will hold
   * @param dynamoDb the endpoint of an engine for the function's table
   */
  Training(Path folder, Family family, URI dynamoDb) {
    this.folder = folder;
    this.family = family;
    this.dynamoDb = dynamoDb;
  }

  /** Makes the start-up cache. */
  void run() throws IOException, InterruptedException {
    var log = Files.createTempFile("reachgig-training-", ".log");
    run(Map.of("REACHGIG_AOT_OUTPUT", folder.resolve("app.aot").toString()), log);
    if (Files.notExists(folder.resolve("app.aot"))) {
      throw new IOException("the training of " + family.id() + " made no cache; see " + log);
    }
    Files.delete(log);
  }

  /** Runs the function, and ends it as the platform does. */
  void run(Map<String, String> more, Path log) throws IOException, InterruptedException {
    var table = TrainingTable.create(dynamoDb);
    try (var platform = LocalPlatform.start(keys());
        var front = TlsFront.before(dynamoDb, URI.create("http://" + platform.address()))) {
      var builder = new ProcessBuilder(folder.resolve("bootstrap").toString());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().clear();
      builder.environment().put("PATH", "/usr/bin:/bin");
      builder.environment().putAll(environment(platform, front, table));
      builder.environment().putAll(more);
      var process = builder.start();
      Thread.startVirtualThread(() -> tellEnd(process, platform));
      try {
        new Rehearsal(platform).of(family);
      } catch (IOException e) {
        throw new IOException(e.getMessage() + "; see " + log, e);
      } finally {
        end(process);
      }
    }
  }

  /** Whoever waits for an answer must not wait for one that cannot come. */
  private static void tellEnd(Process process, LocalPlatform platform) {
    platform.gone("it ended with " + process.onExit().join().exitValue());
  }

  private static void end(Process process) throws InterruptedException, IOException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the function does not end");
    }
  }

  private static String keys() {
    var times = new KeyMint.Times(Duration.ZERO, Duration.ofMinutes(10), Duration.ofDays(1));
    return new KeyMint(times, InstantSource.system()).first();
  }

  private Map<String, String> environment(
      LocalPlatform platform, TlsFront front, TrainingTable table) {
    var variables = new HashMap<String, String>();
    variables.put("LAMBDA_TASK_ROOT", folder.toString());
    variables.put("AWS_LAMBDA_RUNTIME_API", platform.address());
    variables.put("AWS_REGION", TrainingTable.REGION);
    variables.put("AWS_ACCESS_KEY_ID", TrainingTable.CREDENTIAL);
    variables.put("AWS_SECRET_ACCESS_KEY", TrainingTable.CREDENTIAL);
    variables.put("AWS_ENDPOINT_URL", front.services());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", front.table());
    variables.put("JDK_JAVA_OPTIONS", front.options());
    variables.put("REACHGIG_FUNCTION", function());
    variables.put("REACHGIG_TABLE", table.name());
    for (var name : List.of("BUS", "KEYS_SECRET", "QUEUE_PREFIX", "METRICS_NAMESPACE")) {
      variables.put("REACHGIG_" + name, "training");
    }
    variables.put("REACHGIG_PUBLIC_URL", "https://gigs.example.org");
    variables.put("REACHGIG_MAIL_FROM", "no-reply@example.org");
    return variables;
  }

  private String function() {
    return switch (family) {
      case API -> Functions.API;
      case RELAY -> Functions.RELAY;
      case SUBSCRIBERS -> Subscriptions.WELCOME_EMAIL;
      case KEYS -> Functions.KEYS;
    };
  }
}
