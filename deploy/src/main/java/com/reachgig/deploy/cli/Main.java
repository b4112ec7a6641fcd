package com.reachgig.deploy.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry. */
@Command(
    name = "reachgig",
    description = "Deploys ReachGig to AWS, or to an emulator of it on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DeployCommand.class,
      DestroyCommand.class,
      AwsLocalCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  /** Held, as a logger that nobody holds is made anew with its default level. */
  private static final Logger LIBRARIES = Logger.getLogger("software");

  private Main() {}

  static void main(String... arguments) {
    LIBRARIES.setLevel(Level.SEVERE); // what matters of the SDK's warnings comes as a failure
    System.exit(run(arguments));
  }

  /** Runs a command: 0 is done, 1 could not be done, 2 wrong arguments. */
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, _, _) -> Failures.tell(failure, System.err))
        .execute(arguments);
  }
}
