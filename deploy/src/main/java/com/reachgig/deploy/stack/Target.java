package com.reachgig.deploy.stack;

/** Where a stack goes. */
public enum Target {
  AWS,
  /** The emulator on this machine, without what it refuses; see {@link Emulator}. */
  LOCAL
}
