package com.reachgig.api.json;

/** The bytes are no JSON that is taken here. Thrown for every such document, so without a trace. */
public final class MalformedJson extends Exception {
  /** What is wrong with it. */
  public enum Rule {
    SYNTAX,
    ENCODING,
    DUPLICATE_NAME,
    TRAILING_CONTENT,
    DEPTH,
    NUMBER_RANGE,
    LONE_SURROGATE
  }

  private final Rule rule;
  private final String pointer;

  public MalformedJson(Rule rule, Pointer pointer, String message) {
    super(message, null, false, false);
    this.rule = rule;
    this.pointer = pointer.toString();
  }

  public Rule rule() {
    return rule;
  }

  /** The value in question, or the innermost one that was being read. */
  public String pointer() {
    return pointer;
  }
}
