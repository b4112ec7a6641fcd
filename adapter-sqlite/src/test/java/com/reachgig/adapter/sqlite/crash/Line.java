package com.reachgig.adapter.sqlite.crash;

import com.reachgig.ports.fault.Fault;
import java.util.List;

/** What the child tells the parent, one line each. */
sealed interface Line {

  /** The store is open. */
  record Open() implements Line {}

  /** A call is about to be made that, if it takes effect, has this effect. */
  record Intent(long op, Effect effect) implements Line {}

  /** The call returned and took effect. */
  record Acknowledged(long op) implements Line {}

  /** The call returned and took no effect. */
  record Refused(long op) implements Line {}

  /** The call failed. */
  record Failed(long op, Fault fault) implements Line {}

  /** A promise was broken before the child's own eyes. */
  record Broken(String what) implements Line {}

  /** The effect of a call. Words carry no blanks. */
  sealed interface Effect {

    /** An item, or a triple of items, then has this version and value. */
    record Put(Target target, long version, String value) implements Effect {}

    /** An item, or a triple of items, is then absent. */
    record Remove(Target target) implements Effect {}

    /** A counter is then one higher. */
    record Increment(Target target) implements Effect {}

    /** A message is then in the queue. */
    record Send(String body) implements Effect {}

    /** Messages are then gone from the queue. */
    record Acknowledge(List<String> bodies) implements Effect {}
  }

  /** Whether a failed call certainly changed nothing. */
  static boolean unchanged(Fault fault) {
    return switch (fault) {
      case OUTCOME_UNKNOWN, INTERRUPTED, CORRUPT -> false;
      case UNAVAILABLE, THROTTLED, LIMIT_EXCEEDED, STORAGE_FULL, DENIED, CLOSED -> true;
    };
  }

  default String text() {
    return switch (this) {
      case Open _ -> "open";
      case Intent(long op, Effect effect) -> "intent " + op + " " + text(effect);
      case Acknowledged(long op) -> "acknowledged " + op;
      case Refused(long op) -> "refused " + op;
      case Failed(long op, Fault fault) -> "failed " + op + " " + fault;
      case Broken(String what) -> "broken " + what.replaceAll("\\s+", " ");
    };
  }

  private static String text(Effect effect) {
    return switch (effect) {
      case Effect.Put(Target target, long version, String value) ->
          "put " + target.text() + " " + version + " " + value;
      case Effect.Remove(Target target) -> "remove " + target.text();
      case Effect.Increment(Target target) -> "increment " + target.text();
      case Effect.Send(String body) -> "send " + body;
      case Effect.Acknowledge(var bodies) -> "acknowledge " + String.join(" ", bodies);
    };
  }

  static Line parse(String text) {
    var words = List.of(text.split(" "));
    return switch (words.getFirst()) {
      case "open" -> new Open();
      case "intent" ->
          new Intent(Long.parseLong(words.get(1)), effect(words.subList(2, words.size())));
      case "acknowledged" -> new Acknowledged(Long.parseLong(words.get(1)));
      case "refused" -> new Refused(Long.parseLong(words.get(1)));
      case "failed" -> new Failed(Long.parseLong(words.get(1)), Fault.valueOf(words.get(2)));
      case "broken" -> new Broken(text);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Effect effect(List<String> words) {
    return switch (words.getFirst()) {
      case "put" ->
          new Effect.Put(Target.parse(words.get(1)), Long.parseLong(words.get(2)), words.get(3));
      case "remove" -> new Effect.Remove(Target.parse(words.get(1)));
      case "increment" -> new Effect.Increment(Target.parse(words.get(1)));
      case "send" -> new Effect.Send(words.get(1));
      case "acknowledge" -> new Effect.Acknowledge(words.subList(1, words.size()));
      default -> throw new IllegalArgumentException(words.toString());
    };
  }
}
