package com.reachgig.standalone.log;

import java.util.logging.LogManager;

/**
 * A log manager that neither reads the JDK's configuration, which would add a console handler, nor
 * closes the handlers when the JVM begins to stop: what is logged while requests finish would be
 * lost. Named by {@code java.util.logging.manager} before the first logger is made.
 */
public final class SteadyLogManager extends LogManager {
  @Override
  public void readConfiguration() {}

  @Override
  public void reset() {}
}
