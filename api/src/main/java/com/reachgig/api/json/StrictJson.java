package com.reachgig.api.json;

import com.reachgig.api.json.MalformedJson.Rule;
import com.reachgig.json.JsonException;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.json.Utf8Check;
import com.reachgig.ports.item.Utf8;
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

  /** Characters of a number with fraction or exponent. */
  private static final int MAX_DECIMAL = 64;

  private final JsonReader reader;
  private Pointer at = Pointer.ROOT;
  private int depth;

  private StrictJson(JsonReader reader) {
    this.reader = reader;
  }

  /** The document's value. */
  public static Json read(byte[] document) throws MalformedJson {
    int fault = Utf8Check.firstFault(document);
    if (fault >= 0) {
      throw new MalformedJson(
          Rule.ENCODING, Pointer.ROOT, "The body is not valid UTF-8 at byte " + fault + ".");
    }
    return new StrictJson(new JsonReader(document)).document();
  }

  private Json document() throws MalformedJson {
    try {
      if (reader.next() == JsonToken.END) {
        throw fault(Rule.SYNTAX, "The body holds no JSON value.");
      }
      var value = value();
      reader.next(); // which is the end
      return value;
    } catch (JsonException e) {
      throw fault(e.isTrailing() ? Rule.TRAILING_CONTENT : Rule.SYNTAX, e.getMessage() + ".");
    }
  }

  /** Without a switch, which would bring a class of its own to a cold start. */
  private Json value() throws JsonException, MalformedJson {
    var token = reader.token();
    if (token == JsonToken.STRING) {
      return new Json.Text(wellFormed(reader.text()));
    }
    if (token == JsonToken.START_OBJECT) {
      return members();
    }
    if (token == JsonToken.START_ARRAY) {
      return items();
    }
    if (token == JsonToken.WHOLE) {
      return whole();
    }
    if (token == JsonToken.DECIMAL) {
      return decimal();
    }
    return token == JsonToken.NULL ? new Json.Nothing() : new Json.Flag(reader.booleanValue());
  }

  private Json members() throws JsonException, MalformedJson {
    var parent = enter();
    var members = new LinkedHashMap<String, Json>();
    while (reader.next() != JsonToken.END_OBJECT) {
      var name = wellFormed(reader.name());
      at = parent.child(name);
      if (members.containsKey(name)) {
        throw fault(Rule.DUPLICATE_NAME, "The name \"" + name + "\" occurs twice" + position());
      }
      reader.next();
      members.put(name, value());
    }
    leave(parent);
    return new Json.Members(members);
  }

  private Json items() throws JsonException, MalformedJson {
    var parent = enter();
    var items = new ArrayList<Json>();
    while (reader.next() != JsonToken.END_ARRAY) {
      at = parent.child(items.size());
      items.add(value());
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

  private Json whole() throws JsonException, MalformedJson {
    if (!reader.isLong()) {
      throw fault(Rule.NUMBER_RANGE, "The number is beyond 64 bits" + position());
    }
    return new Json.Whole(reader.longValue());
  }

  private Json decimal() throws JsonException, MalformedJson {
    var digits = reader.text();
    if (digits.length() > MAX_DECIMAL) {
      throw fault(Rule.SYNTAX, "A number is too long" + position());
    }
    return new Json.Decimal(digits);
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
    return reader.position() + ".";
  }
}
