package com.reachgig.ports.metric;

import java.time.Duration;
import java.util.List;

/**
 * Takes measurements, and gives them back by window for the cost and reliability reports.
 *
 * <p><b>Series.</b> A series is a name with the values of its dimensions. A name keeps one kind
 * (count, time or gauge) and one set of dimensions.
 *
 * <p><b>Limits.</b> Names and dimensions are {@code [a-zA-Z][a-zA-Z0-9_.]{0,99}}, values 1 to 100
 * characters, {@link #MAX_DIMENSIONS} dimensions a series, {@link #MAX_SERIES} series a name:
 * further ones are counted in the series whose values are all {@link #OVERFLOW}, so that memory and
 * bill stay bounded.
 *
 * <p><b>Threads.</b> Safe for any number of threads; measuring neither blocks nor does I/O, and
 * never fails for infrastructure's sake.
 *
 * <p><b>Not promised.</b> That a measurement is visible at once, or survives a crash.
 */
public interface Metrics {
  int MAX_DIMENSIONS = 8;
  int MAX_SERIES = 1_000;
  String OVERFLOW = "other";

  /** Adds to a counter; {@code amount} is 0 or more. */
  void count(Series series, long amount);

  /** Notes how long something took. */
  void time(Series series, Duration duration);

  /** Notes the present value of something. */
  void gauge(Series series, double value);

  /** One point for each series of the name and each whole window with measurements, by time. */
  List<Point> read(Window window);
}
