package com.reachgig.stories;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param headers by name in lower case, in the order of names
 */
record Answer(int status, Map<String, List<String>> headers, String body) {
  private static final String LENGTH = "content-length";
  private static final Pattern WHOLE_SECOND = Pattern.compile("T\\d\\d:\\d\\d:\\d\\dZ");

  static Answer of(HttpResponse<String> response) {
    var headers = new TreeMap<String, List<String>>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    headers.computeIfPresent(LENGTH, (_, length) -> atAnyTime(length.getFirst(), response.body()));
    return new Answer(response.statusCode(), headers, response.body());
  }

  /** The length, had each time a fraction: it has none in one of a thousand milliseconds. */
  private static List<String> atAnyTime(String length, String body) {
    long whole = WHOLE_SECOND.matcher(body).results().count();
    return List.of(Long.toString(Long.parseLong(length) + ".000".length() * whole));
  }

  /** The one value of a header. */
  String header(String name) {
    return headers.get(name).getFirst();
  }

  /** The text of a member of the body's JSON, wherever it first occurs. */
  String text(String member) {
    return Stories.find("\"" + Pattern.quote(member) + "\":\"([^\"]+)\"", body);
  }

  /** Header fields that are repeated are joined, which means the same and is what gateways do. */
  @Override
  public String toString() {
    var text = new StringBuilder("HTTP ").append(status).append('\n');
    headers.forEach(
        (name, values) ->
            text.append(name).append(": ").append(String.join(", ", values)).append('\n'));
    return text.append('\n').append(body).append('\n').toString();
  }
}
