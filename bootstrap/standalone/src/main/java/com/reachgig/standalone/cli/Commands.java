package com.reachgig.standalone.cli;

import com.reachgig.standalone.config.Setting;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What each command is called with, and what it does. */
final class Commands {
  private static final List<Setting> ALL = List.of(Setting.values());
  private static final List<Setting> DATA = List.of(Setting.DATA);

  private Commands() {}

  static CommandSpec serve() {
    return SettingCommand.of(
        "Run the server until Ctrl-C or SIGTERM.", ALL, (config, _) -> Serving.run(config));
  }

  static CommandSpec demo() {
    return SettingCommand.of(
            "Run the server with a sample marketplace.",
            ALL,
            (config, arguments) ->
                flag(arguments, "--remove")
                    ? DemoCommand.remove(config)
                    : DemoCommand.serve(config))
        .addOption(
            OptionSpec.builder("--remove")
                .type(boolean.class)
                .description("take the sample away, and nothing else, instead of serving")
                .build());
  }

  static CommandSpec doctor() {
    return SettingCommand.of(
        "Look at this machine and at the data, and say how to mend what is wrong.",
        ALL,
        (config, _) -> DoctorCommand.run(config));
  }

  static CommandSpec operator() {
    var create =
        SettingCommand.of(
            "Make an operator's account, while no server runs. Asks for what is not given; the"
                + " password is read from the terminal, or from standard input.",
            DATA,
            (config, arguments) ->
                OperatorCommand.create(config, value(arguments, "--email", String.class)));
    create.addOption(
        OptionSpec.builder("--email").paramLabel("ADDRESS").type(String.class).build());
    return group("Look after operators.").addSubcommand("create", create);
  }

  static CommandSpec keys() {
    var rotate =
        SettingCommand.of(
            "Sign access tokens with a new key from now on; those that were given out stay good.",
            DATA,
            (config, _) -> Maintenance.rotateKeys(config));
    return group("Look after the keys that sign access tokens.").addSubcommand("rotate", rotate);
  }

  static CommandSpec queues() {
    var redrive =
        SettingCommand.of(
            "Have events tried again that subscribers gave up on, once the cause is mended. The log"
                + " says why each attempt failed.",
            DATA,
            (config, _) -> Maintenance.redrive(config));
    return group("Look after the queues of subscribers.").addSubcommand("redrive", redrive);
  }

  static CommandSpec backup() {
    return SettingCommand.of(
            "Write a copy of all data to FILE, also while the server runs.",
            DATA,
            (config, arguments) -> Maintenance.backup(config, file(arguments)))
        .addPositional(fileParameter());
  }

  static CommandSpec restore() {
    return SettingCommand.of(
            "Put the backup FILE in the place of the data, while no server runs. The backup is"
                + " verified first; what it replaces is kept beside.",
            DATA,
            (config, arguments) ->
                Maintenance.restore(config, file(arguments), flag(arguments, "--replace")))
        .addPositional(fileParameter())
        .addOption(
            OptionSpec.builder("--replace")
                .type(boolean.class)
                .description("needed where there is data")
                .build());
  }

  /** A command that only has others. */
  private static CommandSpec group(String description) {
    var group = CommandSpec.create().mixinStandardHelpOptions(true);
    group.usageMessage().description(description);
    return group;
  }

  static PositionalParamSpec fileParameter() {
    return PositionalParamSpec.builder()
        .paramLabel("FILE")
        .type(Path.class)
        .index("0")
        .arity("1")
        .required(true)
        .build();
  }

  static Path file(CommandSpec arguments) {
    return arguments.positionalParameters().getFirst().getValue();
  }

  private static boolean flag(CommandSpec arguments, String option) {
    return Boolean.TRUE.equals(value(arguments, option, Boolean.class));
  }

  static <T> @Nullable T value(CommandSpec arguments, String option, Class<T> type) {
    @Nullable Object value = arguments.findOption(option).getValue();
    return value == null ? null : type.cast(value);
  }
}
