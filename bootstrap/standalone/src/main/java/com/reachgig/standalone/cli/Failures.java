package com.reachgig.standalone.cli;

import com.reachgig.ports.fault.PortException;
import java.io.PrintStream;
import java.net.BindException;
import org.jspecify.annotations.Nullable;

/** How a command that failed tells why: in a sentence, unless the mistake is the program's. */
final class Failures {
  private Failures() {}

  /** Prints it, and returns the exit code. */
  static int tell(Throwable failure, PrintStream err) {
    @Nullable BindException bind = cause(failure, BindException.class);
    if (failure instanceof CommandFailure told) {
      err.println("reachgig: " + told.getMessage());
      return told.exitCode();
    }
    if (failure instanceof PortException fault) {
      err.println("reachgig: " + fault.getMessage());
    } else if (bind != null) {
      err.println(
          "reachgig: the address cannot be listened on: "
              + bind.getMessage()
              + ". Choose another with --port or --host; ./reachgig doctor tells more.");
    } else {
      err.println("reachgig: this is a mistake of ours; please report it with these lines:");
      failure.printStackTrace(err);
    }
    return ExitCodes.FAILED;
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
    }
    return null;
  }
}
