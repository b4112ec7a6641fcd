package com.reachgig.stories;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing in which two tellings may differ, and what stands for it then. Values that occur again
 * get the same stand-in again, so that a transcript still says which id is which.
 */
record Rule(String name, Pattern pattern, boolean numbered) {
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z";

  /** All that may differ between two tellings on any platforms, and nothing else. */
  static final List<Rule> ALL =
      List.of(
          same("date", "(?<=\\ndate: )[^\\n]+"),
          same("time", TIME),
          numbered("access-token", "eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+"),
          numbered("id", "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
          numbered("cursor", "(?<=\"next\":\"|cursor=)[\\w-]{44,}"),
          numbered("token", "(?<=oken\":\")[\\w-]{43}(?=\")"),
          same("rate", "(?<=\\nratelimit: )[^\\n]+"));

  static Rule same(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern), false);
  }

  private static Rule numbered(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern), true);
  }

  static String normalised(String transcript, List<Rule> rules) {
    var text = transcript;
    for (var rule : rules) {
      text = rule.applied(text);
    }
    return text;
  }

  private String applied(String text) {
    var seen = new HashMap<String, Integer>();
    return pattern
        .matcher(text)
        .replaceAll(
            match ->
                numbered
                    ? "{"
                        + name
                        + " "
                        + seen.computeIfAbsent(match.group(), _ -> seen.size() + 1)
                        + "}"
                    : "{" + name + "}");
  }
}
