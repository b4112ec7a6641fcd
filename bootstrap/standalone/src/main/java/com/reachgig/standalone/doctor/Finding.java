package com.reachgig.standalone.doctor;

/** What a check found. */
public sealed interface Finding {
  /** What was looked at, and what is so. */
  String detail();

  /** As it should be. */
  record Fine(String detail) implements Finding {}

  /** It works, but not as well as it could. */
  record Worse(String detail, String remedy) implements Finding {}

  /** The server cannot work like this. */
  record Broken(String detail, String remedy) implements Finding {}
}
