package com.reachgig.adapter.lambda.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The target of a request, as sent. */
record Target(String path, String query) {
  static Target of(String target) {
    int mark = target.indexOf('?');
    return mark < 0
        ? new Target(target, "")
        : new Target(target.substring(0, mark), target.substring(mark + 1));
  }

  Fields parameters(boolean decoded) {
    var every = new LinkedHashMap<String, List<String>>();
    for (var pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      var parts = pair.split("=", 2);
      var value = parts.length == 1 ? "" : parts[1];
      var name = decoded ? decode(parts[0], true) : parts[0];
      every
          .computeIfAbsent(name, _ -> new ArrayList<>())
          .add(decoded ? decode(value, true) : value);
    }
    return new Fields(every);
  }

  /** As an HTTP API reads it: only an escaped percent sign stays escaped. */
  String decodedPath() {
    return decode(path.replace("%25", "%2525"), false);
  }

  /** What is no escape stays as it is. */
  static String decode(String text, boolean plusIsSpace) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%'
          && i + 2 < text.length()
          && text.substring(i + 1, i + 3).matches("\\p{XDigit}+")) {
        bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(plusIsSpace && c == '+' ? ' ' : c);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
