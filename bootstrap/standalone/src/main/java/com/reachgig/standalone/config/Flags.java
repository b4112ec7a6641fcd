package com.reachgig.standalone.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line says of settings.
 *
 * @param file the settings' file, if it names one
 */
public record Flags(Map<Setting, String> settings, Optional<Path> file) {
  /** Names the settings' file. */
  public static final String FILE_FLAG = "--config";

  public Flags {
    settings = Map.copyOf(settings);
  }

  /**
   * Reads arguments that are settings and nothing else, without the command line's library, whose
   * loading would delay the server's start; empty if there is anything else, which that library
   * then explains.
   *
   * @param start where they begin among the arguments
   */
  public static Optional<Flags> parse(String[] arguments, int start) {
    var settings = new EnumMap<Setting, String>(Setting.class);
    Optional<Path> file = Optional.empty();
    for (int i = start; i < arguments.length; i++) {
      var argument = arguments[i];
      int equals = argument.indexOf('=');
      if (equals < 0 && i + 1 == arguments.length) {
        return Optional.empty();
      }
      var flag = equals < 0 ? argument : argument.substring(0, equals);
      var value = equals < 0 ? arguments[++i] : argument.substring(equals + 1);
      var setting = Setting.ofFlag(flag);
      if (setting.isPresent() && settings.put(setting.get(), value) == null) {
        continue;
      }
      if (!flag.equals(FILE_FLAG) || file.isPresent()) {
        return Optional.empty();
      }
      file = Optional.of(Path.of(value));
    }
    return Optional.of(new Flags(settings, file));
  }
}
