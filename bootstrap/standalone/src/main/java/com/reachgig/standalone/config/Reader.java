package com.reachgig.standalone.config;

import com.reachgig.wiring.HttpUrls;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads settings by type, and gathers problems instead of stopping at the first. */
final class Reader {
  private static final Pattern SENDER =
      Pattern.compile("[^<>@\\s]+@[^<>@\\s]+|[^<>]* <[^<>@\\s]+@[^<>@\\s]+>");

  private final Sources sources;
  private final List<String> problems;

  Reader(Sources sources) {
    this.sources = sources;
    this.problems = new ArrayList<>(sources.unknown());
  }

  List<String> problems() {
    return problems;
  }

  void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  String text(Setting setting) {
    return sources.given(setting).value();
  }

  Secret secret(Setting setting) {
    return new Secret(text(setting));
  }

  int whole(Setting setting, int min, int max) {
    try {
      int value = Integer.parseInt(text(setting));
      require(value >= min && value <= max, wrong(setting, "a number from " + min + " to " + max));
      return value;
    } catch (NumberFormatException _) {
      problems.add(wrong(setting, "a number from " + min + " to " + max));
      return min;
    }
  }

  boolean flag(Setting setting) {
    return choice(setting, Switch.class) == Switch.ON;
  }

  <E extends Enum<E>> E choice(Setting setting, Class<E> choices) {
    var constants = choices.getEnumConstants();
    for (var constant : constants) {
      if (constant.name().equalsIgnoreCase(text(setting))) {
        return constant;
      }
    }
    problems.add(wrong(setting, "one of " + names(constants)));
    return constants[0];
  }

  Path path(Setting setting) {
    require(!text(setting).isEmpty(), wrong(setting, "a folder"));
    try {
      return Path.of(text(setting));
    } catch (InvalidPathException _) {
      problems.add(wrong(setting, "a folder"));
      return Path.of(setting.fallback());
    }
  }

  Optional<URI> url(Setting setting) {
    var text = text(setting);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var url = HttpUrls.parse(text);
    require(url.isPresent(), wrong(setting, "a URL such as https://gigs.example.org"));
    return url;
  }

  List<String> origins(Setting setting) {
    return list(setting, HttpUrls::isOrigin, "origins such as https://gigs.example.org");
  }

  String sender(Setting setting) {
    require(
        SENDER.matcher(text(setting)).matches(),
        wrong(setting, "an address such as ReachGig <no-reply@example.org>"));
    return text(setting);
  }

  private List<String> list(Setting setting, Predicate<String> good, String expected) {
    var values =
        Stream.of(text(setting).split(",", -1))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    require(values.stream().allMatch(good), wrong(setting, expected + ", separated by commas"));
    return values;
  }

  private String wrong(Setting setting, String expected) {
    var given = sources.given(setting);
    var shown = setting.secret() ? new Secret(given.value()).toString() : given.value();
    return given.name() + " must be " + expected + ", and is \"" + shown + "\"";
  }

  private static String names(Enum<?>... constants) {
    return Stream.of(constants)
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** A setting that is one of two. */
  private enum Switch {
    ON,
    OFF
  }
}
