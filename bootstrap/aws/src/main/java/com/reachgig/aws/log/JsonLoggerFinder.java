package com.reachgig.aws.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/**
 * Makes the loggers of a function. Found as a service, so that java.util.logging, which takes a
 * while to start, is not even loaded.
 */
public final class JsonLoggerFinder extends System.LoggerFinder {
  private static final String LEVEL = "REACHGIG_LOG_LEVEL";

  private final LineOutput out;

  public JsonLoggerFinder() {
    this(new LineOutput(new FileOutputStream(FileDescriptor.out)));
  }

  JsonLoggerFinder(LineOutput out) {
    this.out = out;
  }

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new JsonLogger(name, Level.THRESHOLD, out);
  }

  /** Read once; what is no level counts as the usual one. */
  private static final class Level {
    static final System.Logger.Level THRESHOLD = of(System.getenv().getOrDefault(LEVEL, ""));

    private static System.Logger.Level of(String name) {
      for (var level : System.Logger.Level.values()) {
        if (level.name().equalsIgnoreCase(name)) {
          return level;
        }
      }
      return System.Logger.Level.INFO;
    }
  }
}
