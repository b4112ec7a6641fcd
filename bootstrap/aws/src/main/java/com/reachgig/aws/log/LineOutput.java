package com.reachgig.aws.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.wiring.log.JsonLines;
import com.reachgig.wiring.log.LogEvent;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes each event at once, for the platform may halt the process as soon as an invocation is
 * answered.
 */
final class LineOutput {
  private final JsonLines lines = new JsonLines();
  private final OutputStream out;

  LineOutput(OutputStream out) {
    this.out = out;
  }

  synchronized void write(LogEvent event) {
    var line = new StringBuilder(256);
    lines.append(event, line);
    write(line.toString().getBytes(UTF_8));
  }

  /** In one piece. */
  synchronized void write(byte[] line) {
    try {
      out.write(line);
      out.flush();
    } catch (IOException _) {
      // Standard output is gone, and there is nobody left to tell.
    }
  }
}
