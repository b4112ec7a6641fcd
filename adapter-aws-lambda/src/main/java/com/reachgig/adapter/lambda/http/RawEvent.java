package com.reachgig.adapter.lambda.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event says, whichever form it has; filled by {@link EventReader}. */
final class RawEvent {
  @Nullable String method;
  @Nullable String path;
  @Nullable String rawPath;
  @Nullable String stage;
  @Nullable String domain;
  @Nullable String peer;
  @Nullable String body;
  String rawQuery = "";
  boolean base64;
  boolean balanced;
  boolean everyValue;

  /** Names at even, values at odd positions, as in what follows. */
  final List<String> headers = new ArrayList<>();

  final List<String> allHeaders = new ArrayList<>();
  final List<String> query = new ArrayList<>();
  final List<String> wholeQuery = new ArrayList<>();
  final List<String> cookies = new ArrayList<>();

  /** Names and values of the header, of each all values if the event has them. */
  List<String> fields() {
    return allHeaders.isEmpty() ? headers : allHeaders;
  }

  /** Tells by what only one form has; an event of something else is a caller's mistake. */
  Form form() {
    if (method == null || (rawPath == null && path == null)) {
      throw new IllegalArgumentException("the event is no request of HTTP");
    }
    if (rawPath != null) {
      return Form.HTTP_API;
    }
    if (balanced) {
      return everyValue ? Form.BALANCER : Form.BALANCER_SINGLE;
    }
    return Form.REST_API;
  }
}
