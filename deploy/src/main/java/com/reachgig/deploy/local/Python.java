package com.reachgig.deploy.local;

import com.reachgig.deploy.publish.DeployFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Python that the emulator runs on. */
final class Python {
  private static final int MINOR = 11;
  private static final List<String> NAMES =
      List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python");
  private static final String PROBE =
      "import sys; print('%d.%d' % sys.version_info[:2]); import ensurepip, venv; print('venv')";

  private Python() {}

  /** A command that starts one that is new enough and can make environments. */
  static String find() {
    return find(NAMES);
  }

  static String find(List<String> names) {
    var seen = new ArrayList<String>();
    for (var name : names) {
      var answer = ask(name);
      if (answer.isEmpty()) {
        continue;
      }
      var lines = answer.get().lines().toList();
      if (isNewEnough(lines.getFirst()) && lines.contains("venv")) {
        return name;
      }
      seen.add(name + " is " + lines.getFirst() + (lines.contains("venv") ? "" : " without venv"));
    }
    throw missing(seen);
  }

  private static DeployFailure missing(List<String> seen) {
    var details = new ArrayList<>(seen);
    details.add("Install it, for example:");
    details.add("  Debian, Ubuntu   apt install python3 python3-venv");
    details.add("  Fedora           dnf install python3");
    details.add("  macOS            brew install python@3.13");
    return new DeployFailure(
        "the AWS emulator needs Python 3." + MINOR + " or newer with its venv module", details);
  }

  private static boolean isNewEnough(String version) {
    return version.startsWith("3.")
        && version.substring(2).chars().allMatch(Character::isDigit)
        && Integer.parseInt(version.substring(2)) >= MINOR;
  }

  /** What it says about itself: its version, and {@code venv} if it has it. */
  private static Optional<String> ask(String name) {
    try {
      var process =
          new ProcessBuilder(name, "-c", PROBE)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    } catch (IOException e) {
      return Optional.empty(); // there is no such command
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
