package com.reachgig.adapter.vertx;

import io.netty.handler.codec.DateFormatter;
import java.util.Date;

/** The {@code Date} field, formatted once a second: its resolution is no finer. */
final class HttpDate {
  private record Second(long epoch, String text) {}

  private static volatile Second last = new Second(-1, "");

  private HttpDate() {}

  @SuppressWarnings("JavaUtilDate") // what Netty's formatter takes, which needs no locale data
  static String now() {
    long epoch = System.currentTimeMillis() / 1_000;
    var second = last;
    if (second.epoch != epoch) {
      second = new Second(epoch, DateFormatter.format(new Date(epoch * 1_000)));
      last = second;
    }
    return second.text;
  }
}
