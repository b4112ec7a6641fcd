package com.reachgig.aws.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** Where the platform collects lines: events, and measurements, which have a form of their own. */
public final class StandardOutput {
  static final LineOutput OUT = new LineOutput(new FileOutputStream(FileDescriptor.out));

  private StandardOutput() {}

  /** Writes a line, to which it adds the end. */
  public static void line(String line) {
    OUT.write((line + '\n').getBytes(UTF_8));
  }
}
