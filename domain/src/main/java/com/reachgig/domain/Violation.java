package com.reachgig.domain;

/**
 * A rule that a given value breaks.
 *
 * @param pointer the value's place in what was given, a JSON Pointer such as {@code
 *     /budget/amountMinor}
 * @param code the rule, stable and for programs: {@code required}, {@code too-long} …
 * @param message the rule, for people
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JSON Pointer</a>
 */
public record Violation(String pointer, String code, String message) {}
