package com.reachgig.standalone.cli;

/** What a command tells its user instead of doing what it was asked. */
final class CommandFailure extends RuntimeException {
  private final int exitCode;

  private CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** It could not be done. */
  static CommandFailure failed(String message) {
    return new CommandFailure(ExitCodes.FAILED, message);
  }

  /** It was asked wrongly. */
  static CommandFailure usage(String message) {
    return new CommandFailure(ExitCodes.USAGE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
