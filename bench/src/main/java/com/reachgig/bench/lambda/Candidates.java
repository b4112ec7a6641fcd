package com.reachgig.bench.lambda;

import com.reachgig.local.Certificates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to run a function that are compared. */
final class Candidates {
  static final String FLOOR = "floor";
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** What a deployment adds to the platform's own. */
  private static final List<String> DEPLOYED_OPTIONS = List.of("-XX:CompileThresholdScaling=5");

  private static final Path NOWHERE = Path.of("/");

  private Candidates() {}

  /**
   * @param table the endpoint of the table by TLS
   */
  static List<Candidate> all(Path managed, Path custom, Certificates certificates, String table) {
    var byTls = Map.of("AWS_ENDPOINT_URL_DYNAMODB", table);
    var few = Certificates.trusting(certificates.few());
    var many = Certificates.trusting(certificates.many());
    return List.of(
        floor(),
        floorLoop(),
        managed(managed),
        custom(custom),
        custom(custom).with(", TLS, one authority", few, byTls),
        custom(custom).with(", TLS, the JDK's authorities", many, byTls),
        managed(managed).with(", TLS, the JDK's authorities", many, byTls));
  }

  static Candidate floor() {
    var handler = FloorFunction.class.getName();
    return underClient(FLOOR, NOWHERE, handler, ":" + ownClasses());
  }

  static Candidate floorLoop() {
    return Candidate.of(
        FLOOR + ", own loop",
        NOWHERE,
        JAVA,
        List.of("-cp", ownClasses(), FloorLoop.class.getName()));
  }

  static Candidate managed(Path folder) {
    return underClient("managed", folder, "com.reachgig.aws.api.Main", "")
        .with("", DEPLOYED_OPTIONS, Map.of());
  }

  static Candidate custom(Path folder) {
    return new Candidate(
        "custom",
        folder,
        List.of(folder.resolve("bootstrap").toString()),
        Map.of(
            "LAMBDA_TASK_ROOT",
            folder.toString(),
            "REACHGIG_AOT_MODE",
            "on",
            "JDK_JAVA_OPTIONS",
            Candidate.MEMORY));
  }

  /** As the managed runtime does it: the function's libraries are not on the JVM's class path. */
  private static Candidate underClient(String name, Path root, String handler, String classes) {
    var client = jars("aws-lambda-java-", "utils-lite-");
    var command =
        List.of(
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "--enable-native-access=ALL-UNNAMED",
            "-D" + LIBRARY + "=" + System.getProperty("bench.jni"),
            "-cp",
            client + classes,
            CLIENT,
            handler);
    return Candidate.of(name, root, JAVA, command)
        .with("", List.of(), Map.of("LAMBDA_TASK_ROOT", root.toString(), "_HANDLER", handler));
  }

  private static String ownClasses() {
    return Stream.of(System.getProperty("java.class.path").split(":", -1))
        .filter(entry -> entry.contains("bench"))
        .findFirst()
        .orElseThrow();
  }

  private static String jars(String... prefixes) {
    return Stream.of(System.getProperty("java.class.path").split(":", -1))
        .filter(entry -> startsWithAny(Path.of(entry).getFileName().toString(), prefixes))
        .collect(Collectors.joining(":"));
  }

  private static boolean startsWithAny(String name, String... prefixes) {
    return Stream.of(prefixes).anyMatch(name::startsWith);
  }
}
