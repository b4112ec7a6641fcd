package com.reachgig.standalone.log;

import com.reachgig.standalone.config.Config.LogFormat;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** All of the process's logging, from {@link System.Logger} by way of java.util.logging. */
public final class Logging implements AutoCloseable {
  private static final String MANAGER = "java.util.logging.manager";
  private static final int CAPACITY = 16_384;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final LineWriter writer;

  private Logging(LineWriter writer) {
    this.writer = writer;
  }

  /** To be called before anything is logged. */
  public static void prepare() {
    System.setProperty(MANAGER, SteadyLogManager.class.getName());
  }

  /**
   * Starts logging to standard output.
   *
   * @param requestId the id of the request that the calling thread handles, or null
   */
  public static Logging start(
      System.Logger.Level level, LogFormat format, Supplier<@Nullable String> requestId) {
    return start(
        level, format, requestId, SteadyOutput.of(new FileOutputStream(FileDescriptor.out)));
  }

  static Logging start(
      System.Logger.Level level,
      LogFormat format,
      Supplier<@Nullable String> requestId,
      OutputStream out) {
    var lines = format == LogFormat.TEXT ? new TextFormat() : new JsonFormat();
    var writer = new LineWriter(lines, out, CAPACITY, PATIENCE).start();
    var root = Logger.getLogger("");
    for (var handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new QueueHandler(writer, requestId));
    root.setLevel(jul(level));
    Quiet.LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    return new Logging(writer);
  }

  private static Level jul(System.Logger.Level level) {
    return switch (level) {
      case ALL, TRACE -> Level.FINER;
      case DEBUG -> Level.FINE;
      case INFO -> Level.INFO;
      case WARNING -> Level.WARNING;
      case ERROR -> Level.SEVERE;
      case OFF -> Level.OFF;
    };
  }

  /** Writes what was logged; for the very end. */
  @Override
  public void close() {
    writer.close();
  }

  /** Libraries that tell too much below a warning; kept, as they are only weakly referenced. */
  private static final class Quiet {
    static final List<Logger> LOGGERS =
        List.of(Logger.getLogger("io.netty"), Logger.getLogger("io.vertx"));
  }

  private static final class QueueHandler extends Handler {
    private final LineWriter writer;
    private final Supplier<@Nullable String> requestId;

    QueueHandler(LineWriter writer, Supplier<@Nullable String> requestId) {
      this.writer = writer;
      this.requestId = requestId;
    }

    @Override
    public void publish(LogRecord record) {
      writer.add(new Event(record, requestId.get()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
