package com.reachgig.aws.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What several libraries hold, as one. Two that disagree are refused, as one would be lost. */
final class MergedEntries {
  /** File names of the libraries, a line each, for whoever asks what a function carries. */
  static final String LIBRARIES = "META-INF/libraries";

  /** Of one jar: its manifest, index, module and signatures are none of several. */
  private static final Pattern OF_ONE_JAR =
      Pattern.compile(
          "META-INF/(MANIFEST\\.MF|INDEX\\.LIST|SIG-[^/]+|[^/]+\\.(SF|RSA|DSA|EC))"
              + "|module-info\\.class",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LICENSE =
      Pattern.compile(
          "(?:META-INF/)?([^/]*(?:LICEN[CS]E|NOTICE|COPYRIGHT|COPYING)[^/]*)(?<!\\.class)",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, byte[]> contents = new TreeMap<>();
  private final Map<String, Path> origins = new HashMap<>();

  /** Notes a library, with or without entries. */
  void library(Path library) {
    append(LIBRARIES, library.getFileName().toString().getBytes(UTF_8));
  }

  /**
   * @throws IOException if another library has the same entry with other content
   */
  void add(Path library, String name, byte[] content) throws IOException {
    if (OF_ONE_JAR.matcher(name).matches()) {
      return;
    }
    var license = LICENSE.matcher(name);
    if (license.matches()) {
      put(
          library,
          "META-INF/licenses/" + Libraries.artifact(library) + "/" + license.group(1),
          content);
    } else if (name.startsWith("META-INF/services/")) {
      append(name, content);
    } else {
      put(library, name, content);
    }
  }

  private void put(Path library, String name, byte[] content) throws IOException {
    var other = contents.putIfAbsent(name, content);
    if (other != null && !Arrays.equals(other, content)) {
      throw new IOException(
          "%s of %s is not that of %s".formatted(name, library, origins.get(name)));
    }
    origins.putIfAbsent(name, library);
  }

  private void append(String name, byte[] lines) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(contents.getOrDefault(name, new byte[0]));
    all.writeBytes(lines);
    all.write('\n');
    contents.put(name, all.toByteArray());
  }

  /** By name, in order. */
  Map<String, byte[]> contents() {
    return contents;
  }
}
