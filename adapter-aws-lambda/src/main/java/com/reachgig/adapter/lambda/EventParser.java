package com.reachgig.adapter.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes over an event once. Whoever reads one takes what is needed as it comes by; what is of
 * another type than expected counts as absent.
 */
public final class EventParser implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
          // Header fields' names come from outside: keeping them would let clients fill memory.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser in;

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

  private EventParser(JsonParser in) {
    this.in = in;
  }

  /** Stands before the event's value. */
  public static EventParser of(InputStream event) throws IOException {
    var parser = FACTORY.createParser(event);
    if (parser.nextToken() == null) {
      throw new IllegalArgumentException("the event is empty");
    }
    return new EventParser(parser);
  }

  public boolean isObject() {
    return in.currentToken() == JsonToken.START_OBJECT;
  }

  /** Hands over each member of the object that is next. */
  public void members(Member member) throws IOException {
    if (!isObject()) {
      skip();
      return;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      var name = in.currentName();
      in.nextToken();
      member.read(name);
    }
  }

  /** Hands over each element of the array that is next. */
  public void elements(Element element) throws IOException {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      skip();
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      element.read();
    }
  }

  /** Hands over each text of the array that is next; null is an empty one. */
  public void texts(Consumer<String> text) throws IOException {
    elements(() -> text.accept(textOrEmpty()));
  }

  /** The text, number or flag that is next, as text, or null. */
  public @Nullable String text() throws IOException {
    if (in.currentToken().isScalarValue()) {
      return in.currentToken() == JsonToken.VALUE_NULL ? null : in.getText();
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

  /** The value that is next, whatever it is, as JSON. */
  public String json() throws IOException {
    var text = new StringWriter();
    try (var out = FACTORY.createGenerator(text)) {
      out.copyCurrentStructure(in);
    }
    return text.toString();
  }

  public void skip() throws IOException {
    in.skipChildren();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
