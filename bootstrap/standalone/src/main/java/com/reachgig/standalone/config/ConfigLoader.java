package com.reachgig.standalone.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the settings' file, and puts it together with flags and environment. */
public final class ConfigLoader {
  private ConfigLoader() {}

  public static Parsed load(Flags flags, Map<String, String> environment) {
    var file = flags.file().or(() -> named(environment.get(Sources.FILE_VARIABLE)));
    if (file.isEmpty()) {
      return Config.parse(new Sources(flags.settings(), environment, Map.of()));
    }
    try {
      return Config.parse(new Sources(flags.settings(), environment, properties(file.get())));
    } catch (NoSuchFileException _) {
      return new Parsed.Invalid(List.of("there is no settings file " + file.get()));
    } catch (IOException | IllegalArgumentException e) {
      return new Parsed.Invalid(
          List.of("the settings file " + file.get() + " cannot be read: " + e.getMessage()));
    }
  }

  private static Optional<Path> named(@Nullable String file) {
    return file == null || file.isBlank() ? Optional.empty() : Optional.of(Path.of(file.strip()));
  }

  private static Map<String, String> properties(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }
}
