package com.reachgig.aws.log;

/**
 * Makes the loggers of a function. Found as a service, so that java.util.logging, which takes a
 * while to start, is not even loaded.
 */
public final class JsonLoggerFinder extends System.LoggerFinder {
  private static final String LEVEL = "REACHGIG_LOG_LEVEL";

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new JsonLogger(name, Level.THRESHOLD, StandardOutput.OUT);
  }

  /** Sees to it that lines are JSON also where the JDK did not find this service. */
  public static void ensure() {
    if (!(System.LoggerFinder.getLoggerFinder() instanceof JsonLoggerFinder)) {
      InheritedLogs.takeOver();
    }
  }

  static System.Logger.Level threshold() {
    return Level.THRESHOLD;
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
