package com.reachgig.adapter.aws.eventbridge;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A place with a bus, and rules from types of events to subscribers. */
interface Rules extends AutoCloseable {
  String BUS = "reachgig";

  URI endpoint();

  /** The name of the bus. */
  default String bus() {
    return BUS;
  }

  /** Sets the subscribers of each type. */
  void set(Map<String, List<String>> subscribers);

  /** The details that have come to a subscriber since the last call. */
  List<String> delivered(String subscriber);

  @Override
  void close();
}
