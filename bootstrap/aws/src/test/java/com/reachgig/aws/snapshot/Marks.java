package com.reachgig.aws.snapshot;

import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What only one copy may ever make, by what it is. Of ids only their random part counts: times in
 * them would tell copies apart that draw alike.
 */
final class Marks {
  private static final Map<String, Pattern> IN_CALLS =
      Map.of(
          "id", Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-([0-9a-f]{4}-[0-9a-f]{12})"),
          "event", Pattern.compile("OUTBOX#[^}]*},\"sk\":\\{\"S\":\"[0-9a-f-]{19}([0-9a-f-]{17})"),
          "call", Pattern.compile("(?i)amz-sdk-invocation-id: (\\S+)"),
          "transaction", Pattern.compile("\"ClientRequestToken\":\"(\\w+)\""),
          "salt", Pattern.compile("argon2id\\$v=19\\$[^$]+\\$([^$]+)\\$"),
          "kept refresh token", Pattern.compile("\"REFRESH#(\\w{64})\""));

  private final Map<String, Set<String>> byKind = new TreeMap<>();

  Marks add(String kind, String mark) {
    byKind.computeIfAbsent(kind, _ -> new HashSet<>()).add(mark);
    return this;
  }

  /** What a copy sent to its table. */
  Marks addCalls(String text) {
    IN_CALLS.forEach(
        (kind, pattern) -> pattern.matcher(text).results().forEach(at -> add(kind, at.group(1))));
    return this;
  }

  /** The half of the signature that only the random number decides, which must not come twice. */
  Marks addToken(String token) {
    var signature = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
    return add("nonce", Base64.getEncoder().encodeToString(signature).substring(0, 42));
  }

  Set<String> kinds() {
    return byKind.keySet();
  }

  int count(String kind) {
    return byKind.getOrDefault(kind, Set.of()).size();
  }

  /** The kinds of which both have the same. */
  Set<String> kindsInCommon(Marks other) {
    var common = new TreeSet<String>();
    byKind.forEach(
        (kind, marks) -> {
          if (marks.stream().anyMatch(other.byKind.getOrDefault(kind, Set.of())::contains)) {
            common.add(kind);
          }
        });
    return common;
  }
}
