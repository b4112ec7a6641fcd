package com.reachgig.standalone.log;

/** Turns an event into text that ends with a line break. Used by one thread at a time. */
interface LineFormat {
  void append(Event event, StringBuilder line);
}
