package com.reachgig.aws.pack;

import com.reachgig.domain.platform.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The libraries that the build left in a folder.
 *
 * @param files each by its artifact's name
 */
record Libraries(TreeMap<String, Path> files) {
  private static final Pattern VERSIONED = Pattern.compile("(.+?)-\\d.*\\.jar");

  static Libraries in(Path folder) throws IOException {
    var files = new TreeMap<String, Path>();
    try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
      for (var jar : jars) {
        var other = files.put(artifact(jar), jar);
        if (other != null) {
          throw new IOException(jar + " and " + other + " are of one artifact");
        }
      }
    }
    return new Libraries(files);
  }

  /**
   * The name of what a library is a version of.
   *
   * @throws IOException if its file is not named so
   */
  static String artifact(Path library) throws IOException {
    var name = VERSIONED.matcher(library.getFileName().toString());
    if (!name.matches()) {
      throw new IOException("the artifact of " + library + " cannot be told");
    }
    return name.group(1);
  }

  /** Those of a family, by name. */
  List<Path> of(Family family) {
    return Contents.of(family).stream().sorted().map(this::file).toList();
  }

  private Path file(String artifact) {
    var file = files.get(artifact);
    if (file == null) {
      throw new IllegalStateException("the build left no " + artifact);
    }
    return file;
  }
}
