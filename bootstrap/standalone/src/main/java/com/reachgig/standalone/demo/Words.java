package com.reachgig.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Lists of words, to fill in where a text has a list's name in braces. */
record Words(Map<String, List<String>> lists) {
  static Words load() {
    return new Words(
        lines("words.txt").stream()
            .map(line -> line.split(" = ", 2))
            .collect(
                Collectors.toUnmodifiableMap(
                    parts -> parts[0], parts -> List.of(parts[1].split(", ", -1)))));
  }

  List<String> list(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  /** The text with one word for each name; the same word wherever a name is repeated. */
  String fill(String text, RandomGenerator random) {
    var filled = text;
    for (var name : lists.keySet().stream().sorted().toList()) {
      var words = list(name);
      filled = filled.replace("{" + name + "}", words.get(random.nextInt(words.size())));
    }
    return filled;
  }

  /** The lines of a file beside this class, without comments. */
  static List<String> lines(String file) {
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
