package com.reachgig.domain.storage;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the named values of an item or an event. What is missing, of another type, or not one of an
 * enumeration's constants is {@link Fault#CORRUPT}, with the names of the item and the value.
 *
 * <p>Written without streams and pattern switches, which the JVM makes ready at their first use: a
 * function's first read is part of its cold start.
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
    var value = fields.get(name);
    if (value instanceof Value.Text(var text)) {
      return text;
    }
    requireAbsent(name, value, "is no text");
    return null;
  }

  public long whole(String name) {
    return required(name, wholeOrNull(name));
  }

  public @Nullable Long wholeOrNull(String name) {
    var value = fields.get(name);
    if (value instanceof Value.Whole(var whole)) {
      return whole;
    }
    requireAbsent(name, value, "is no whole number");
    return null;
  }

  public boolean flag(String name) {
    if (fields.get(name) instanceof Value.Flag(var value)) {
      return value;
    }
    throw corrupt(name, "is no truth value");
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
    var texts = new ArrayList<String>(values.size());
    for (var value : values) {
      if (!(value instanceof Value.Text(var text))) {
        throw corrupt(name, "holds something else than texts");
      }
      texts.add(text);
    }
    return Collections.unmodifiableList(texts);
  }

  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return required(name, constantOrNull(name, type));
  }

  public <E extends Enum<E>> @Nullable E constantOrNull(String name, Class<E> type) {
    var text = textOrNull(name);
    if (text == null) {
      return null;
    }
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw meaningless(name, text);
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
    if (fields.get(name) instanceof Value.Bytes bytes) {
      return bytes.value();
    }
    throw corrupt(name, "is no sequence of bytes");
  }

  public Map<String, Value> fields(String name) {
    if (fields.get(name) instanceof Value.Fields(var values)) {
      return values;
    }
    throw corrupt(name, "holds no fields");
  }

  private <T> T parsed(String name, String text, Function<String, Optional<T>> parser) {
    var parsed = parser.apply(text);
    if (parsed.isEmpty()) {
      throw meaningless(name, text);
    }
    return parsed.get();
  }

  private void requireAbsent(String name, @Nullable Value value, String problem) {
    if (value != null) {
      throw corrupt(name, problem);
    }
  }

  private <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw corrupt(name, "is missing");
    }
    return value;
  }

  private PortException meaningless(String name, String text) {
    return corrupt(name, "is " + text + ", which is nothing");
  }

  private PortException corrupt(String name, String problem) {
    return new PortException(Fault.CORRUPT, owner + ": " + name + " " + problem);
  }
}
