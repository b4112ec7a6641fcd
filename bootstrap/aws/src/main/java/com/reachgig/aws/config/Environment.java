package com.reachgig.aws.config;

import com.reachgig.wiring.HttpUrls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what a function's environment says, and gathers problems instead of stopping at the first.
 * Names of variables are told, and values where they are wrong and no secret.
 */
public final class Environment {
  private static final URI NO_URL = URI.create("http://localhost");

  private final Map<String, String> variables;
  private final List<String> problems = new ArrayList<>();

  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /** All of them, for adapters with settings of their own. */
  public Map<String, String> variables() {
    return variables;
  }

  public String required(String name) {
    var value = optional(name, "");
    require(!value.isEmpty(), name + " must be set");
    return value;
  }

  public String optional(String name, String fallback) {
    var value = variables.getOrDefault(name, "").strip();
    return value.isEmpty() ? fallback : value;
  }

  public boolean flag(String name, boolean fallback) {
    var value = optional(name, fallback ? "on" : "off");
    require(value.equals("on") || value.equals("off"), wrong(name, "on or off"));
    return value.equals("on");
  }

  public int whole(String name, int fallback, int max) {
    var value = optional(name, Integer.toString(fallback));
    try {
      int number = Integer.parseInt(value);
      require(number >= 0 && number <= max, wrong(name, "a number from 0 to " + max));
      return number;
    } catch (NumberFormatException _) {
      problems.add(wrong(name, "a number from 0 to " + max));
      return fallback;
    }
  }

  public URI url(String name) {
    var value = required(name);
    if (value.isEmpty()) {
      return NO_URL;
    }
    var url = HttpUrls.parse(value);
    require(url.isPresent(), wrong(name, "a URL such as https://gigs.example.org"));
    return url.orElse(NO_URL);
  }

  public List<String> origins(String name) {
    var origins = new ArrayList<String>();
    boolean sound = true;
    for (var part : optional(name, "").split(",", -1)) {
      var origin = part.strip();
      if (!origin.isEmpty()) {
        sound &= HttpUrls.isOrigin(origin);
        origins.add(origin);
      }
    }
    require(sound, wrong(name, "origins such as https://gigs.example.org, separated by commas"));
    return origins;
  }

  public void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  /**
   * What was made of it all.
   *
   * @throws IllegalArgumentException that names every problem
   */
  public <T> T checked(T config) {
    if (problems.isEmpty()) {
      return config;
    }
    throw new IllegalArgumentException(
        "the function's environment is wrong: " + String.join("; ", problems));
  }

  private String wrong(String name, String expected) {
    return name + " must be " + expected + ", and is \"" + optional(name, "") + "\"";
  }
}
