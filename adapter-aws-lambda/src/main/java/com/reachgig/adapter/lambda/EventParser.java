package com.reachgig.adapter.lambda;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes over an event once. Whoever reads one takes what is needed as it comes by; what is of
 * another type than expected counts as absent.
 */
public final class EventParser {
  private final JsonReader in;

  /** Reads one member, of which the value is next, and must leave it behind. */
  @FunctionalInterface
  public interface Member {
    void read(String name) throws IOException;
  }

  /** Reads one element of an array, which is next, and must leave it behind. */
  @FunctionalInterface
  public interface Element {
    void read() throws IOException;
  }

  private EventParser(JsonReader in) {
    this.in = in;
  }

  /** Stands before the event's value. The platform limits how large an event is. */
  public static EventParser of(InputStream event) throws IOException {
    var reader = new JsonReader(event.readAllBytes());
    if (reader.next() == JsonToken.END) {
      throw new IllegalArgumentException("the event is empty");
    }
    return new EventParser(reader);
  }

  public boolean isObject() {
    return in.token() == JsonToken.START_OBJECT;
  }

  /** Hands over each member of the object that is next. */
  public void members(Member member) throws IOException {
    if (!isObject()) {
      skip();
      return;
    }
    while (in.next() == JsonToken.NAME) {
      var name = in.name();
      in.next();
      member.read(name);
    }
  }

  /** Hands over each element of the array that is next. */
  public void elements(Element element) throws IOException {
    if (in.token() != JsonToken.START_ARRAY) {
      skip();
      return;
    }
    while (in.next() != JsonToken.END_ARRAY) {
      element.read();
    }
  }

  /** Hands over each text of the array that is next; null is an empty one. */
  public void texts(Consumer<String> text) throws IOException {
    elements(() -> text.accept(textOrEmpty()));
  }

  /** The text, number or flag that is next, as text, or null. */
  public @Nullable String text() throws IOException {
    if (in.token().isScalar()) {
      return in.token() == JsonToken.NULL ? null : in.text();
    }
    skip();
    return null;
  }

  public String textOrEmpty() throws IOException {
    var text = text();
    return text == null ? "" : text;
  }

  public boolean isTrue() throws IOException {
    return "true".equals(text());
  }

  /** The value that is next, whatever it is, as it is written. */
  public String json() throws IOException {
    return in.source();
  }

  public void skip() throws IOException {
    in.skipChildren();
  }
}
