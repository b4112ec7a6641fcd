package com.reachgig.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether an HTTP server answers, whatever it says. */
final class Answers {
  private static final int MILLIS = 5_000;

  private Answers() {}

  static boolean at(URI endpoint) {
    try {
      var connection = (HttpURLConnection) endpoint.toURL().openConnection();
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      try {
        return connection.getResponseCode() > 0;
      } finally {
        connection.disconnect();
      }
    } catch (IOException notYet) {
      return false;
    }
  }
}
