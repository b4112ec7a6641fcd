package com.reachgig.deploy.cli;

import com.reachgig.deploy.publish.DeployFailure;
import com.reachgig.deploy.stack.Packaging;
import com.reachgig.deploy.stack.StackSettings;
import com.reachgig.deploy.stack.Synth;
import com.reachgig.domain.platform.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where things are: the launcher names the project's folder in {@code reachgig.root}, and the
 * folder of this program in {@code reachgig.app}.
 */
final class Project {
  private static final Path ROOT = Path.of(System.getProperty("reachgig.root", "."));

  private Project() {}

  /** Functions' packages. They are made again only where what is in them changed. */
  static Path zips() {
    var elsewhere = System.getProperty("reachgig.zips");
    return elsewhere == null ? cache("functions") : Path.of(elsewhere);
  }

  static Path cache(String name) {
    return ROOT.resolve(".reachgig").resolve(name);
  }

  /** Packs the functions, and writes the stacks into a folder. */
  static void synthesize(StackSettings settings, Path folder) {
    requireNode();
    var app = System.getProperty("reachgig.app");
    if (app != null && System.getProperty("reachgig.zips") == null) {
      pack(Path.of(app), settings.packaging());
    }
    for (var family : Family.values()) {
      var zip = settings.packaging().zip(settings.zips(), family);
      if (Files.notExists(zip)) {
        throw new DeployFailure("there is no package of functions " + zip);
      }
    }
    Synth.run(settings, folder);
  }

  /** In a process of its own, as packing trains start-up caches and needs a server for that. */
  private static void pack(Path app, Packaging packaging) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var jar = app.resolve("pack/reachgig-pack.jar").toString();
    var libraries = app.resolve("functions").toString();
    var form = packaging.name().toLowerCase(Locale.ROOT);
    var temporary = "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir");
    var command = List.of(java, temporary, "-jar", jar, form, libraries, zips().toString());
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new DeployFailure("packing the functions failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeployFailure("interrupted");
    }
  }

  private static void requireNode() {
    try {
      var node = new ProcessBuilder("node", "--version");
      node.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      throw new DeployFailure(
          "AWS CDK, which writes the templates, needs Node 20 or newer, and there is no node",
          "Install it, for example:  apt install nodejs  |  dnf install nodejs  |  brew install node");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeployFailure("interrupted");
    }
  }
}
