package com.reachgig.standalone.cli;

import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.config.ConfigLoader;
import com.reachgig.standalone.config.Flags;
import com.reachgig.standalone.config.Parsed;
import com.reachgig.standalone.config.Setting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command that are settings, made from {@link Setting}'s table. */
final class SettingOptions {
  private SettingOptions() {}

  /** Adds {@code --config} and an option for each of those settings. */
  static void add(CommandSpec command, List<Setting> settings) {
    command.addOption(
        OptionSpec.builder(Flags.FILE_FLAG)
            .paramLabel("FILE")
            .type(Path.class)
            .description("file of settings, name=value a line")
            .build());
    for (var setting : settings) {
      command.addOption(
          OptionSpec.builder(setting.flag())
              .paramLabel("VALUE")
              .type(String.class)
              .description(description(setting))
              .build());
    }
  }

  private static String description(Setting setting) {
    var fallback = setting.fallback().isEmpty() ? "" : " (default: " + setting.fallback() + ")";
    return setting.description().replace("%", "%%") + fallback;
  }

  /** The configuration, or a failure that tells every problem. */
  static Config config(CommandSpec command) {
    return config(flags(command));
  }

  static Config config(Flags flags) {
    return switch (ConfigLoader.load(flags, System.getenv())) {
      case Parsed.Valid(var config) -> config;
      case Parsed.Invalid(var problems) ->
          throw CommandFailure.usage(String.join("\n  ", problems));
    };
  }

  private static Flags flags(CommandSpec command) {
    var settings = new EnumMap<Setting, String>(Setting.class);
    Optional<Path> file = Optional.empty();
    for (var option : command.options()) {
      @Nullable Object value = option.getValue();
      var setting = Setting.ofFlag(option.longestName());
      if (value != null && setting.isPresent()) {
        settings.put(setting.get(), value.toString());
      } else if (value instanceof Path path && option.longestName().equals(Flags.FILE_FLAG)) {
        file = Optional.of(path);
      }
    }
    return new Flags(settings, file);
  }
}
