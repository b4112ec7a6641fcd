package com.reachgig.bench.http;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What a run showed. Times in microseconds.
 *
 * @param errors answers other than 2xx and broken connections
 */
record LoadResult(
    long answers, double seconds, double p50, double p99, double p999, double worst, long errors) {

  static LoadResult of(Histogram nanos, long errors, double seconds) {
    return new LoadResult(
        nanos.getTotalCount(),
        seconds,
        nanos.getValueAtPercentile(50) / 1e3,
        nanos.getValueAtPercentile(99) / 1e3,
        nanos.getValueAtPercentile(99.9) / 1e3,
        nanos.getMaxValue() / 1e3,
        errors);
  }

  double perSecond() {
    return answers / seconds;
  }

  String json(String server, String plan) {
    return String.format(
        Locale.ROOT,
        "{\"server\":\"%s\",\"plan\":\"%s\",\"perSecond\":%.0f,\"p50us\":%.0f,\"p99us\":%.0f,"
            + "\"p999us\":%.0f,\"worstUs\":%.0f,\"answers\":%d,\"errors\":%d}",
        server,
        plan,
        perSecond(),
        p50,
        p99,
        p999,
        worst,
        answers,
        errors);
  }
}
