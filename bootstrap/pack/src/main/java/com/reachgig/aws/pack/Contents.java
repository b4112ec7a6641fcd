package com.reachgig.aws.pack;

import com.reachgig.domain.platform.Family;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which libraries a family carries, by the names of their artifacts. A list and no analysis, so
 * that a new dependency is seen by whoever adds it.
 */
final class Contents {
  private static final List<String> ALL =
      List.of(
          "reachgig-aws",
          "reachgig-wiring",
          "reachgig-json",
          "reachgig-ports",
          "reachgig-domain",
          "reachgig-api",
          "reachgig-adapter-aws-lambda",
          "reachgig-adapter-aws-wire",
          "reachgig-adapter-aws-services",
          "reachgig-adapter-security",
          "dagger",
          "javax.inject",
          "jakarta.inject-api",
          "aws-lambda-java-core",
          "crac");

  private static final List<String> TOKENS = List.of("nimbus-jose-jwt");
  private static final List<String> REQUESTS =
      List.of("password4j", "slf4j-api", "slf4j-nop", "caffeine");
  private static final List<String> ITEMS = List.of("reachgig-adapter-dynamodb");

  private Contents() {}

  static Set<String> of(Family family) {
    var artifacts = new LinkedHashSet<>(ALL);
    switch (family) {
      case API -> {
        artifacts.addAll(ITEMS);
        artifacts.addAll(TOKENS);
        artifacts.addAll(REQUESTS);
      }
      case RELAY, SUBSCRIBERS -> artifacts.addAll(ITEMS);
      case KEYS -> artifacts.addAll(TOKENS);
    }
    return artifacts;
  }

  /** What any family carries. */
  static Set<String> ofAny() {
    var artifacts = new LinkedHashSet<String>();
    EnumSet.allOf(Family.class).forEach(family -> artifacts.addAll(of(family)));
    return artifacts;
  }
}
