package com.reachgig.standalone;

import com.reachgig.standalone.cli.CommandLineInterface;
import com.reachgig.standalone.cli.Serving;
import com.reachgig.standalone.config.Flags;
import com.reachgig.standalone.log.Logging;

/** The program's entry. */
public final class Main {
  private Main() {}

  /** Runs a command; see {@code help}. */
  static void main(String... arguments) {
    Logging.prepare();
    System.exit(run(arguments));
  }

  /** A plain {@code serve} goes a way that loads no command-line library: it starts sooner. */
  private static int run(String... arguments) {
    if (arguments.length > 0 && arguments[0].equals("serve")) {
      var flags = Flags.parse(arguments, 1);
      if (flags.isPresent()) {
        return Serving.run(flags.get());
      }
    }
    return CommandLineInterface.run(arguments);
  }
}
