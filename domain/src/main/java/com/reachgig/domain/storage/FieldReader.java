package com.reachgig.domain.storage;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the named values of an item or an event. What is missing, of another type, or not one of an
 * enumeration's constants is {@link Fault#CORRUPT}, with the names of the item and the value.
 */
public final class FieldReader {
  private final Object owner;
  private final Map<String, Value> fields;

  /**
   * @param owner whose values they are, as complaints shall name it
   */
  public FieldReader(Object owner, Map<String, Value> fields) {
    this.owner = owner;
    this.fields = fields;
  }

  public static FieldReader of(Item item) {
    return new FieldReader(item.key(), item.attributes());
  }

  /** When the item expires, which it must. */
  public static Instant expiry(Item item) {
    return of(item).required("expiry", item.expiresAt());
  }

  public String text(String name) {
    return required(name, textOrNull(name));
  }

  public @Nullable String textOrNull(String name) {
    return switch (fields.get(name)) {
      case null -> null;
      case Value.Text(var value) -> value;
      default -> throw corrupt(name, "is no text");
    };
  }

  public long whole(String name) {
    return required(name, wholeOrNull(name));
  }

  public @Nullable Long wholeOrNull(String name) {
    return switch (fields.get(name)) {
      case null -> null;
      case Value.Whole(var value) -> value;
      default -> throw corrupt(name, "is no whole number");
    };
  }

  public boolean flag(String name) {
    return switch (fields.get(name)) {
      case Value.Flag(var value) -> value;
      case null, default -> throw corrupt(name, "is no truth value");
    };
  }

  public Instant time(String name) {
    return required(name, timeOrNull(name));
  }

  public @Nullable Instant timeOrNull(String name) {
    var millis = wholeOrNull(name);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  public List<String> texts(String name) {
    if (!(fields.get(name) instanceof Value.Sequence(var values))) {
      throw corrupt(name, "is no sequence");
    }
    return values.stream().map(value -> element(name, value)).toList();
  }

  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return required(name, constantOrNull(name, type));
  }

  public <E extends Enum<E>> @Nullable E constantOrNull(String name, Class<E> type) {
    return parsedOrNull(name, text -> constantOf(type, text));
  }

  /**
   * What the text stands for, or null if it is absent; a text that stands for nothing is corrupt.
   */
  public <T> @Nullable T parsedOrNull(String name, Function<String, Optional<T>> parser) {
    String text = textOrNull(name);
    return text == null ? null : parsed(name, text, parser);
  }

  /** What each of the texts stands for. */
  public <T> List<T> allParsed(String name, Function<String, Optional<T>> parser) {
    return texts(name).stream().map(text -> parsed(name, text, parser)).toList();
  }

  public byte[] bytes(String name) {
    return switch (fields.get(name)) {
      case Value.Bytes bytes -> bytes.value();
      case null, default -> throw corrupt(name, "is no sequence of bytes");
    };
  }

  public Map<String, Value> fields(String name) {
    return switch (fields.get(name)) {
      case Value.Fields(var values) -> values;
      case null, default -> throw corrupt(name, "holds no fields");
    };
  }

  private <T> T parsed(String name, String text, Function<String, Optional<T>> parser) {
    return parser.apply(text).orElseThrow(() -> corrupt(name, "is " + text + ", which is nothing"));
  }

  private static <E extends Enum<E>> Optional<E> constantOf(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst();
  }

  private String element(String name, Value value) {
    return value instanceof Value.Text(var text) ? text : corruptText(name);
  }

  private String corruptText(String name) {
    throw corrupt(name, "holds something else than texts");
  }

  private <T> T required(String name, @Nullable T value) {
    return Optional.ofNullable(value).orElseThrow(() -> corrupt(name, "is missing"));
  }

  private PortException corrupt(String name, String problem) {
    return new PortException(Fault.CORRUPT, owner + ": " + name + " " + problem);
  }
}
