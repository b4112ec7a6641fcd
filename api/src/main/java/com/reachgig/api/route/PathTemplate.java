package com.reachgig.api.route;

import java.util.List;

/**
 * A path whose segments are fixed or, in braces, named: {@code /v1/gigs/{id}}.
 *
 * @param segments without slashes; a named one with its braces
 */
public record PathTemplate(String text, List<String> segments) {

  public static PathTemplate of(String text) {
    if (!text.startsWith("/") || text.endsWith("/")) {
      throw new IllegalArgumentException("begins with a slash, and does not end with one: " + text);
    }
    var segments = List.of(text.substring(1).split("/", -1));
    if (segments.contains("")) {
      throw new IllegalArgumentException("an empty segment: " + text);
    }
    return new PathTemplate(text, segments);
  }

  /** The names of the named segments, in order. */
  public List<String> names() {
    return segments.stream()
        .filter(PathTemplate::named)
        .map(segment -> segment.substring(1, segment.length() - 1))
        .toList();
  }

  static boolean named(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }
}
