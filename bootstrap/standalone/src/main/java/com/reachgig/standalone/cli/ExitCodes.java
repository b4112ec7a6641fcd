package com.reachgig.standalone.cli;

/** How every command ends. */
final class ExitCodes {
  static final int OK = 0;

  /** It could not be done, or the doctor found something wrong. */
  static final int FAILED = 1;

  /** The arguments or the settings are wrong. */
  static final int USAGE = 2;

  private ExitCodes() {}
}
