package com.reachgig.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One thing in which two tellings may differ, and what stands for it then. Values that occur again
 * get the same stand-in again, so that a transcript still says which id is which.
 */
record Rule(String name, Pattern pattern, Standin standin) {
  /** What stands for a value. */
  enum Standin {
    /** Whether there is one is not the product's: a gateway adds it, or does not. */
    NOTHING,
    /** The rule's name. */
    NAME,
    /** The rule's name, and a number for each value. */
    NUMBER
  }

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z";

  /** All that may differ between two tellings on any platforms, and nothing else. */
  static final List<Rule> ALL =
      List.of(
          dropped("date", "\\ndate: [^\\n]+"),
          same("time", TIME),
          numbered("access-token", "eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+"),
          numbered("id", "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
          numbered("cursor", "(?<=\"next\":\"|cursor=)[\\w-]{44,}"),
          numbered("token", "(?<=oken\":\")[\\w-]{43}(?=\")"),
          same("rate", "(?<=\\nratelimit: )[^\\n]+"));

  static Rule dropped(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern), Standin.NOTHING);
  }

  private static Rule same(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern), Standin.NAME);
  }

  private static Rule numbered(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern), Standin.NUMBER);
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
                switch (standin) {
                  case NOTHING -> "";
                  case NAME -> "{" + name + "}";
                  case NUMBER -> "{" + name + " " + number(match.group(), seen) + "}";
                });
  }

  private static int number(String value, Map<String, Integer> seen) {
    return seen.computeIfAbsent(value, _ -> seen.size() + 1);
  }
}
