package com.reachgig.standalone.cli;

import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** How a command that failed tells why: in a sentence, unless the mistake is the program's. */
final class Failures {
  private Failures() {}

  /** Prints it, and returns the exit code. */
  static int tell(Throwable failure, PrintStream err) {
    if (failure instanceof CommandFailure told) {
      err.println("reachgig: " + told.getMessage());
      return told.exitCode();
    }
    @Nullable String sentence = sentence(failure);
    if (sentence != null) {
      err.println("reachgig: " + sentence);
    } else {
      err.println("reachgig: this is a mistake of ours; please report it with these lines:");
      failure.printStackTrace(err);
    }
    return ExitCodes.FAILED;
  }

  /** Null where the mistake is the program's. */
  private static @Nullable String sentence(Throwable failure) {
    if (failure instanceof PortException fault) {
      return fault.getMessage();
    }
    @Nullable IOException address = cause(failure, BindException.class);
    if (address == null) {
      address = cause(failure, UnknownHostException.class);
    }
    if (address != null) {
      return "the address cannot be listened on: "
          + address.getMessage()
          + ". Choose another with --port or --host; ./reachgig doctor tells more.";
    }
    return failure instanceof UncheckedIOException file
        ? "a file or folder cannot be used: " + file.getCause()
        : null;
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
