package com.reachgig.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.reachgig.api.json.MalformedJson.Rule;
import com.reachgig.ports.item.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * Reads one JSON document from its bytes, and refuses whatever two readers might understand in two
 * ways: duplicate names, anything after the document, bytes that are not UTF-8, lone surrogates,
 * whole numbers beyond 64 bits.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259, JSON</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7493">RFC 7493, I-JSON</a>
 */
public final class StrictJson {
  /** Levels of arrays and objects. */
  public static final int MAX_DEPTH = 32;

  private static final int MAX_NUMBER_LENGTH = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH + 1) // the check here names the place
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .build())
          // Names come from outside: interning or caching them would let clients fill memory.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private Pointer at = Pointer.ROOT;
  private int depth;

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /** The document's value. */
  public static Json read(byte[] document) throws MalformedJson {
    int fault = Utf8Check.firstFault(document);
    if (fault >= 0) {
      throw new MalformedJson(
          Rule.ENCODING, Pointer.ROOT, "The body is not valid UTF-8 at byte " + fault + ".");
    }
    try (var parser = FACTORY.createParser(document)) {
      return new StrictJson(parser).document();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private Json document() throws IOException, MalformedJson {
    try {
      var first = parser.nextToken();
      if (first == null) {
        throw fault(Rule.SYNTAX, "The body holds no JSON value.");
      }
      var value = value(first);
      if (parser.nextToken() != null) {
        throw fault(Rule.TRAILING_CONTENT, "Something follows the JSON value" + position());
      }
      return value;
    } catch (JsonProcessingException e) {
      var message = e.getOriginalMessage() + position();
      throw fault(Rule.SYNTAX, Utf8.isWellFormed(message) ? message : "No JSON" + position());
    }
  }

  private Json value(JsonToken token) throws IOException, MalformedJson {
    return switch (token) {
      case START_OBJECT -> members();
      case START_ARRAY -> items();
      case VALUE_STRING -> new Json.Text(wellFormed(parser.getText()));
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> new Json.Decimal(parser.getText());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NULL -> new Json.Nothing();
      default -> throw fault(Rule.SYNTAX, "Unexpected " + token + position());
    };
  }

  private Json members() throws IOException, MalformedJson {
    var parent = enter();
    var members = new LinkedHashMap<String, Json>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = wellFormed(parser.currentName());
      at = parent.child(name);
      if (members.containsKey(name)) {
        throw fault(Rule.DUPLICATE_NAME, "The name \"" + name + "\" occurs twice" + position());
      }
      members.put(name, value(parser.nextToken()));
    }
    leave(parent);
    return new Json.Members(members);
  }

  private Json items() throws IOException, MalformedJson {
    var parent = enter();
    var items = new ArrayList<Json>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      at = parent.child(items.size());
      items.add(value(token));
    }
    leave(parent);
    return new Json.Items(items);
  }

  private Pointer enter() throws MalformedJson {
    if (++depth > MAX_DEPTH) {
      throw fault(Rule.DEPTH, "Values nest more than " + MAX_DEPTH + " levels deep" + position());
    }
    return at;
  }

  private void leave(Pointer parent) {
    depth--;
    at = parent;
  }

  private Json whole() throws IOException, MalformedJson {
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw fault(Rule.NUMBER_RANGE, "The number is beyond 64 bits" + position());
    }
    return new Json.Whole(parser.getLongValue());
  }

  private String wellFormed(String text) throws MalformedJson {
    if (!Utf8.isWellFormed(text)) {
      throw fault(Rule.LONE_SURROGATE, "A string holds half of a surrogate pair" + position());
    }
    return text;
  }

  private MalformedJson fault(Rule rule, String message) {
    return new MalformedJson(rule, at, message);
  }

  private String position() {
    var location = parser.currentLocation();
    return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ").";
  }
}
