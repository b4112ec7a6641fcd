package com.reachgig.deploy.local;

import com.reachgig.deploy.publish.DeployFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The emulator's program: a Python environment in a folder of the project's own cache, with
 * packages of exactly the versions and hashes that {@code requirements.txt} names. Nothing is
 * installed elsewhere; deleting the folder removes all of it.
 */
public final class Installation {
  private static final String REQUIREMENTS = "requirements.txt";
  private static final String STARTER = "emulator.py";

  private final Path folder;

  private Installation(Path folder) {
    this.folder = folder;
  }

  /** Installs it in that folder unless it is there, and says what it downloads. */
  public static Installation in(Path folder, Consumer<String> out) {
    var installation = new Installation(folder);
    try {
      installation.ensure(out);
      return installation;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ensure(Consumer<String> out) throws IOException {
    var wanted = resource(REQUIREMENTS);
    var installed = folder.resolve(REQUIREMENTS);
    if (!Files.exists(installed) || !Files.readString(installed).equals(wanted)) {
      install(wanted, out);
      Files.writeString(installed, wanted); // last: a broken installation is begun anew
    }
    Files.writeString(folder.resolve(STARTER), resource(STARTER));
  }

  private void install(String requirements, Consumer<String> out) throws IOException {
    var python = Python.find();
    var packages = requirements.lines().filter(line -> line.contains("==")).toList();
    var emulator =
        packages.stream().filter(p -> p.startsWith("ministack")).findFirst().orElseThrow();
    out.accept("Installing the AWS emulator into " + folder);
    out.accept(
        "  downloads "
            + emulator.replace(" \\", "").replace("==", " ")
            + " and "
            + (packages.size() - 1)
            + " packages that it needs from PyPI, about 20 MB (90 MB on disk)");
    EmulatorFolder.deleteAll(folder);
    Files.createDirectories(folder);
    var pinned = Files.writeString(folder.resolve("wanted.txt"), requirements);
    run(python, "-m", "venv", environment().toString());
    run(python().toString(), "-m", "pip", "install", "--require-hashes", "-r", pinned.toString());
  }

  private void run(String... command) {
    var log = folder.resolve("install.log");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw new DeployFailure("installing the AWS emulator failed; see " + log, lastLines(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeployFailure("interrupted while installing the AWS emulator");
    }
  }

  static List<String> lastLines(Path log) throws IOException {
    var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return lines.subList(Math.max(0, lines.size() - 5), lines.size());
  }

  private Path environment() {
    return folder.resolve("venv");
  }

  private Path python() {
    return environment().resolve("bin").resolve("python");
  }

  /** The command that starts the emulator. */
  List<String> command() {
    return List.of(python().toString(), folder.resolve(STARTER).toString());
  }

  private static String resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(Installation.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
