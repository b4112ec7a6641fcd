package com.reachgig.standalone.cli;

import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.config.Setting;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a whole marketplace is moved between machines and clouds. */
final class TransferCommands {
  private static final String TABLE = "--table";
  private static final String REGION = "--region";
  private static final String ENDPOINT = "--endpoint";
  private static final String WITHOUT_MESSAGES = "--without-messages";

  private TransferCommands() {}

  static CommandSpec export() {
    return command(
            "Write all items of a data folder, which no server uses, or of a DynamoDB table into"
                + " the archive FILE. Begun again after an interruption, it goes on.",
            (config, arguments) -> transfer(config, arguments).export())
        .addOption(
            OptionSpec.builder(WITHOUT_MESSAGES)
                .type(boolean.class)
                .description("leave messages behind that wait in queues of the data folder")
                .build());
  }

  static CommandSpec importing() {
    return command(
        "Load the archive FILE into an empty data folder or DynamoDB table, and read all of it"
            + " back. Begun again after an interruption, it goes on.",
        (config, arguments) -> transfer(config, arguments).importing());
  }

  private static CommandSpec command(String description, SettingCommand.Action action) {
    return SettingCommand.of(description, List.of(Setting.DATA), action)
        .addPositional(Commands.fileParameter())
        .addOption(option(TABLE, "NAME", "a table of DynamoDB, instead of the data folder"))
        .addOption(option(REGION, "REGION", "where the table is (default: AWS_REGION)"))
        .addOption(option(ENDPOINT, "URL", "of another engine that speaks DynamoDB's protocol"));
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  private static Transfer transfer(Config config, CommandSpec arguments) {
    @Nullable String table = text(arguments, TABLE);
    @Nullable String region = text(arguments, REGION);
    @Nullable String endpoint = text(arguments, ENDPOINT);
    if (table == null && (region != null || endpoint != null)) {
      throw CommandFailure.usage(REGION + " and " + ENDPOINT + " go with " + TABLE);
    }
    if (table != null && Commands.value(arguments, Setting.DATA.flag(), String.class) != null) {
      throw CommandFailure.usage("name a folder or a table, not both");
    }
    var flag = arguments.findOption(WITHOUT_MESSAGES);
    boolean withoutMessages = flag != null && Boolean.TRUE.equals(flag.getValue());
    Path file = Commands.file(arguments);
    return new Transfer(config.data(), table, region, endpoint, file, withoutMessages);
  }

  private static @Nullable String text(CommandSpec arguments, String option) {
    return Commands.value(arguments, option, String.class);
  }
}
