package com.reachgig.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** All commands, and how their failures are told. */
@Command(
    name = "reachgig",
    description = "Backend of a gig marketplace, on one machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done, or the doctor found something wrong",
      "2:the arguments or the settings are wrong"
    },
    footer = {
      "",
      "On AWS, each with a --help of its own:",
      "  aws-local  run the stack of AWS in an emulator on this machine",
      "  deploy     deploy to AWS, after a look at what would change",
      "  destroy    delete what was deployed"
    },
    subcommands = {Version.class, HelpCommand.class})
public final class CommandLineInterface {
  private CommandLineInterface() {}

  /** Runs a command, and returns its exit code. */
  public static int run(String... arguments) {
    var commands = new CommandLine(new CommandLineInterface());
    commands.addSubcommand("serve", Commands.serve());
    commands.addSubcommand("demo", Commands.demo());
    commands.addSubcommand("doctor", Commands.doctor());
    commands.addSubcommand("operator", Commands.operator());
    commands.addSubcommand("keys", Commands.keys());
    commands.addSubcommand("queues", Commands.queues());
    commands.addSubcommand("backup", Commands.backup());
    commands.addSubcommand("restore", Commands.restore());
    commands.addSubcommand("export", TransferCommands.export());
    commands.addSubcommand("import", TransferCommands.importing());
    commands.addSubcommand("train", new Train());
    commands.setExecutionExceptionHandler(CommandLineInterface::explain);
    if (arguments.length == 0) {
      commands.usage(System.err);
      return ExitCodes.USAGE;
    }
    return commands.execute(arguments);
  }

  private static int explain(Exception failure, CommandLine command, ParseResult arguments) {
    return Failures.tell(failure, System.err);
  }
}
