package com.reachgig.api.shell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What a target means, for shells that get it in another spelling. */
final class Decoded {
  private Decoded() {}

  /** What is no escape stays as it is. */
  static String text(String encoded) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.substring(i).matches("%\\p{XDigit}{2}.*")) {
        bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(encoded.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Names and values; one without a value has an empty one. */
  static List<String> pairs(String query) {
    return Stream.of(query.split("&", -1))
        .map(pair -> text(pair.contains("=") ? pair : pair + "="))
        .toList();
  }
}
