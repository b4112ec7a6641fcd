package com.reachgig.aws.log;

import java.lang.System.Logger.Level;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Lines of JSON where {@link JsonLoggerFinder} is not found: the managed runtime loads functions by
 * a class loader of its own, in which the JDK does not look for services, so that loggers there are
 * those of java.util.logging.
 */
final class InheritedLogs extends Handler {
  private final LineOutput out;

  InheritedLogs(LineOutput out) {
    this.out = out;
  }

  static void takeOver() {
    var root = LogManager.getLogManager().getLogger("");
    for (var handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new InheritedLogs(StandardOutput.OUT));
  }

  @Override
  public void publish(LogRecord line) {
    var level = level(line.getLevel());
    var logger = new JsonLogger(line.getLoggerName(), JsonLoggerFinder.threshold(), out);
    if (line.getThrown() == null) {
      logger.log(level, line.getMessage(), line.getParameters());
    } else {
      logger.log(level, line.getMessage(), line.getThrown());
    }
  }

  /** The level of System.Logger that the JDK maps to this one. */
  private static Level level(java.util.logging.Level level) {
    int value = level.intValue();
    if (value >= java.util.logging.Level.SEVERE.intValue()) {
      return Level.ERROR;
    }
    if (value >= java.util.logging.Level.WARNING.intValue()) {
      return Level.WARNING;
    }
    return value >= java.util.logging.Level.INFO.intValue() ? Level.INFO : Level.DEBUG;
  }

  @Override
  public void flush() {
    // Each line is written at once.
  }

  @Override
  public void close() {
    // Standard output is the platform's.
  }
}
