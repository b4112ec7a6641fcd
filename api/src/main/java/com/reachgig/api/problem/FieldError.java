package com.reachgig.api.problem;

/**
 * One rule that one part of a request breaks.
 *
 * @param place in what kind of part
 * @param name a JSON Pointer into the body, or the name of a parameter or header
 * @param code the rule, such as {@code too-long}
 * @param detail what to change, in a sentence
 */
public record FieldError(Place place, String name, String code, String detail) {

  /** The kinds of parts of a request; the constant's name is the member's in the answer. */
  public enum Place {
    POINTER("pointer"),
    PARAMETER("parameter"),
    HEADER("header");

    private final String member;

    Place(String member) {
      this.member = member;
    }

    /** The member of the answer that carries the name. */
    public String member() {
      return member;
    }
  }

  public static FieldError inBody(String pointer, String code, String detail) {
    return new FieldError(Place.POINTER, pointer, code, detail);
  }

  public static FieldError inQuery(String parameter, String code, String detail) {
    return new FieldError(Place.PARAMETER, parameter, code, detail);
  }

  public static FieldError inHeader(String header, String code, String detail) {
    return new FieldError(Place.HEADER, header, code, detail);
  }
}
