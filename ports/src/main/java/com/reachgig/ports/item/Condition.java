package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.util.List;

/**
 * What must hold of an item, at the moment of the write, for its batch to take effect. An expired
 * item is absent. A comparison with an attribute that is absent, or of another type than the given
 * value, does not hold.
 */
public sealed interface Condition {

  /** Holds always. */
  record Always() implements Condition {}

  /** No item is there. */
  record Absent() implements Condition {}

  /** An item is there. */
  record Exists() implements Condition {}

  /** The item is there with exactly this version. */
  record VersionIs(long version) implements Condition {
    public VersionIs {
      if (version < 1) {
        throw new IllegalArgumentException("a version is 1 or more: " + version);
      }
    }
  }

  /** The item is there and has the attribute. */
  record Has(String attribute) implements Condition {}

  /** The item is there and lacks the attribute. */
  record Lacks(String attribute) implements Condition {}

  /**
   * The item's attribute stands in this relation to the value. {@code EQUAL} takes any type; the
   * others take {@link Value.Whole}, in numeric order, and {@link Value.Text}, in the order of
   * UTF-8 bytes.
   */
  record Compare(String attribute, Relation relation, Value value) implements Condition {
    public Compare {
      boolean ordered = value instanceof Value.Whole || value instanceof Value.Text;
      if (relation != Relation.EQUAL && !ordered) {
        throw new IllegalArgumentException("only numbers and texts have an order: " + value);
      }
    }
  }

  /** Each of these holds. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** At least one of these holds. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /** How an attribute compares with a value. */
  enum Relation {
    EQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST
  }

  static Condition always() {
    return new Always();
  }

  static Condition absent() {
    return new Absent();
  }

  static Condition exists() {
    return new Exists();
  }

  static Condition versionIs(long version) {
    return new VersionIs(version);
  }

  static Condition equal(String attribute, Value value) {
    return new Compare(attribute, Relation.EQUAL, value);
  }

  static Condition all(Condition... conditions) {
    return new All(List.of(conditions));
  }

  static Condition any(Condition... conditions) {
    return new Any(List.of(conditions));
  }
}
