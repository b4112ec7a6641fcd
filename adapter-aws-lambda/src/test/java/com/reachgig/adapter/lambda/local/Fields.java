package com.reachgig.adapter.lambda.local;

import com.reachgig.api.http.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names with their values, in order, as maps of an event hold them. */
record Fields(Map<String, List<String>> every) {
  /** Names alike but for case are one; the first spelling is kept unless they are lowered. */
  static Fields of(Headers headers, boolean lowered) {
    var every = new LinkedHashMap<String, List<String>>();
    headers.forEach(
        (name, value) -> {
          var known =
              every.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
          var key = lowered ? known.toLowerCase(Locale.ROOT) : known;
          every.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
        });
    return new Fields(every);
  }

  static Headers without(Headers headers, String name) {
    var kept = new ArrayList<String>();
    headers.forEach(
        (field, value) -> {
          if (!field.equalsIgnoreCase(name)) {
            kept.addAll(List.of(field, value));
          }
        });
    return Headers.of(kept.toArray(String[]::new));
  }

  List<String> all(String name) {
    return every.getOrDefault(name, List.of());
  }

  Map<String, String> joined(String without) {
    var joined = new LinkedHashMap<String, String>();
    every.forEach((name, values) -> joined.put(name, String.join(",", values)));
    joined.remove(without);
    return joined;
  }

  Map<String, String> last() {
    var last = new LinkedHashMap<String, String>();
    every.forEach((name, values) -> last.put(name, values.getLast()));
    return last;
  }
}
