package com.reachgig.standalone.build;

import java.util.List;

/** Stands in for the program in the launcher's tests: says how it was started. */
final class Probe {
  private Probe() {}

  static void main(String... arguments) {
    if (List.of(arguments).equals(List.of("train")) && System.getenv("FAIL_TRAINING") != null) {
      System.exit(1);
    }
    System.out.println(Runtime.version().feature() + " " + List.of(arguments));
  }
}
