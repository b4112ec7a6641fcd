package com.reachgig.deploy.cli;

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
  private Main() {}

  static void main(String... arguments) {
    // Libraries log nowhere: what matters of it comes as a failure.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
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
