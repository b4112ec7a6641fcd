package com.reachgig.standalone.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A checkout of a tiny program with the real launcher in it, on a machine whose default java is 17.
 * Its mvn copies a jar that was made beforehand.
 */
final class Checkout {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "env",
          "find",
          "sort",
          "tr",
          "xargs",
          "cksum",
          "dirname",
          "readlink",
          "mkdir",
          "cp",
          "mv",
          "rm",
          "grep",
          "head",
          "cat");

  private final Path root;
  private final Path home;
  private final Path bin;

  Checkout(Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("a checkout"));
    home = Files.createDirectories(folder.resolve("home"));
    bin = Files.createDirectories(folder.resolve("jdk17/bin"));
    var launcher = Path.of(System.getProperty("reachgig.root"), "reachgig");
    Files.copy(launcher, root.resolve("reachgig"));
    var report = "bootstrap/standalone/src/test/java/com/reachgig/standalone/build/TestReport.java";
    write(report, Files.readString(launcher.resolveSibling(report)));
    write(".ci/skipped-tests.txt", "");
    write("pom.xml", "<project/>");
    write("ports/pom.xml", "<project/>");
    write("bootstrap/standalone/pom.xml", "<project/>");
    write("bootstrap/standalone/src/main/java/A.java", "class A {}");
    Files.createDirectories(root.resolve("ports/src/main"));
    write("local-servers/launcher/src/main/java/B.java", "class B {}");
    addTools();
    addOldJdk(folder);
    addNewJdk(Path.of(System.getProperty("java.home")));
    addMaven(folder.resolve("built"));
  }

  Path root() {
    return root;
  }

  void write(String file, String text) throws IOException {
    var path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  void addDocker(String body) throws IOException {
    script(bin, "docker", body);
  }

  void removeMaven() throws IOException {
    Files.delete(bin.resolve("mvn"));
  }

  /** The app folder that the launcher made; there must be one. */
  Path app() throws IOException {
    try (var apps = Files.newDirectoryStream(root.resolve(".reachgig"), "app-*")) {
      return apps.iterator().next();
    }
  }

  /** How often mvn was started. */
  long builds() throws IOException {
    return builtWith().size();
  }

  /** The arguments with which mvn was started, each time. */
  List<String> builtWith() throws IOException {
    var log = root.resolve("builds.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /** Runs the launcher with nothing in the environment but what is given. */
  Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(root.resolve("reachgig").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(new HashMap<>(environment));
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", home.toString());
    var err = Files.createTempFile("launcher", ".err");
    var process = builder.redirectError(err.toFile()).start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    var run = new Run(process.waitFor(), out, Files.readString(err));
    Files.delete(err);
    return run;
  }

  /** How a run ended. */
  record Run(int exitCode, String out, String err) {}

  private void addTools() throws IOException {
    for (var tool : TOOLS) {
      for (var folder : List.of("/bin", "/usr/bin")) {
        var file = Path.of(folder, tool);
        if (Files.exists(file) && !Files.exists(bin.resolve(tool))) {
          script(bin, tool, "exec " + file + " \"$@\"");
        }
      }
    }
  }

  private void addOldJdk(Path folder) throws IOException {
    script(bin, "java", "echo 'java 17 was started' >&2; exit 17");
    script(bin, "javac", "exit 17");
    Files.writeString(folder.resolve("jdk17/release"), "JAVA_VERSION=\"17.0.15\"\n");
  }

  private void addNewJdk(Path jdk) throws IOException {
    var found = Files.createDirectories(home.resolve(".jdks/found/bin")).getParent();
    script(found.resolve("bin"), "java", "exec " + jdk + "/bin/java \"$@\"");
    script(found.resolve("bin"), "javac", "exit 1");
    Files.copy(jdk.resolve("release"), found.resolve("release"));
  }

  private void addMaven(Path built) throws IOException {
    Files.createDirectories(built);
    jar(built.resolve("reachgig.jar"));
    Files.writeString(built.resolve("jvm.options"), "# for tests\n-XX:+UseSerialGC\n");
    script(
        bin,
        "mvn",
        """
        set -e
        [ -x "$JAVA_HOME/bin/javac" ]
        cd '%s'
        echo "$*" >>builds.log
        mkdir -p bootstrap/standalone/target bootstrap/aws/target/lib bootstrap/pack/target/app
        mkdir -p deploy/target/app
        cp -R '%s' bootstrap/standalone/target/app
        cp '%s/reachgig.jar' deploy/target/app/reachgig-deploy.jar
        """
            .formatted(root, built, built));
  }

  private static void script(Path folder, String name, String body) throws IOException {
    var file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + body + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }

  private static void jar(Path file) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, Probe.class.getName());
    var entry = Probe.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        var jar = new JarOutputStream(out, manifest);
        var code = Probe.class.getResourceAsStream("/" + entry)) {
      jar.putNextEntry(new ZipEntry(entry));
      jar.write(code.readAllBytes());
      jar.closeEntry();
    }
  }
}
