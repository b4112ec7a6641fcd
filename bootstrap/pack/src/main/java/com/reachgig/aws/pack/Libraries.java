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
        var name = VERSIONED.matcher(jar.getFileName().toString());
        if (!name.matches() || files.put(name.group(1), jar) != null) {
          throw new IOException("the artifact of " + jar + " cannot be told");
        }
      }
    }
    return new Libraries(files);
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
