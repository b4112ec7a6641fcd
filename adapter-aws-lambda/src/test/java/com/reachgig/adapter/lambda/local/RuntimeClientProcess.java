package com.reachgig.adapter.lambda.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A function under AWS's own runtime client, in a process of its own, as the managed runtime starts
 * it. What it writes goes to the given file.
 */
public final class RuntimeClientProcess implements AutoCloseable {
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private final Process process;

  private RuntimeClientProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it with the class path of the calling process.
   *
   * @param folder for the client's native library, which must not be unpacked by two clients at the
   *     same time, and for what the process writes
   * @param handler the name of a class that handles streams and can be made without arguments
   */
  public static RuntimeClientProcess start(
      Path folder,
      LocalRuntimeApi api,
      String handler,
      Map<String, String> environment,
      List<String> jvmOptions)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-Xshare:auto"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-D" + LIBRARY + "=" + library(folder)));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, handler));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
    builder.environment().putAll(variables(api, folder, handler));
    builder.environment().putAll(environment);
    return new RuntimeClientProcess(builder.start());
  }

  /** What the processes of a folder wrote. */
  public static Path log(Path folder) {
    return folder.resolve("runtime-client.log");
  }

  private static Map<String, String> variables(LocalRuntimeApi api, Path folder, String handler) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", api.address(),
        "_HANDLER", handler,
        "LAMBDA_TASK_ROOT", folder.toString(),
        "AWS_LAMBDA_FUNCTION_NAME", "local",
        "AWS_LAMBDA_FUNCTION_VERSION", "1",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
        "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/local",
        "AWS_LAMBDA_LOG_STREAM_NAME", "local",
        "AWS_REGION", "eu-central-1");
  }

  private static synchronized Path library(Path folder) throws IOException {
    var arch = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var name = "libaws-lambda-jni.linux-" + arch + ".so";
    var target = folder.resolve(name);
    if (!Files.exists(target)) {
      try (var in =
          Objects.requireNonNull(RuntimeClientProcess.class.getResourceAsStream("/jni/" + name))) {
        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return target;
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
