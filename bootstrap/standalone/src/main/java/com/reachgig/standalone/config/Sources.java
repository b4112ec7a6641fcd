package com.reachgig.standalone.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was given where. A flag wins over the environment, the environment over the file, and the
 * file over the default.
 *
 * @param flags by setting
 * @param environment all of the process's variables
 * @param file the properties of the file, empty if there is none
 */
public record Sources(
    Map<Setting, String> flags, Map<String, String> environment, Map<String, String> file) {
  static final String PREFIX = "REACHGIG_";

  /** Names the settings' file; {@code REACHGIG_AOT} belongs to the launcher. */
  public static final String FILE_VARIABLE = PREFIX + "CONFIG";

  private static final Set<String> OTHER_VARIABLES = Set.of(FILE_VARIABLE, PREFIX + "AOT");

  /** A value and the name under which it was given, for messages. */
  record Given(String value, String name) {}

  Given given(Setting setting) {
    @Nullable String flag = flags.get(setting);
    if (flag != null) {
      return new Given(flag.strip(), setting.flag());
    }
    @Nullable String variable = environment.get(setting.variable());
    if (variable != null) {
      return new Given(variable.strip(), setting.variable());
    }
    @Nullable String property = file.get(setting.property());
    if (property != null) {
      return new Given(property.strip(), setting.property());
    }
    return new Given(setting.fallback(), setting.flag());
  }

  /** A message for each name that no setting has, with the one that was probably meant. */
  List<String> unknown() {
    var variables =
        Stream.concat(names(Setting::variable), OTHER_VARIABLES.stream())
            .collect(Collectors.toSet());
    var problems = new ArrayList<String>();
    for (var name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(PREFIX) && !variables.contains(name)) {
        problems.add(name + " is no setting" + Nearest.hint(name, variables));
      }
    }
    var properties = names(Setting::property).collect(Collectors.toSet());
    for (var name : new TreeSet<>(file.keySet())) {
      if (!properties.contains(name)) {
        problems.add(name + " in the file is no setting" + Nearest.hint(name, properties));
      }
    }
    return problems;
  }

  private static Stream<String> names(Function<Setting, String> name) {
    return Stream.of(Setting.values()).map(name);
  }
}
