package com.reachgig.standalone.transfer.archive;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one line. What is not written as this release writes it is refused. */
final class LineReader {
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, Value> attributes = new HashMap<>();
  private String kind = "";

  private LineReader() {}

  static Line read(byte[] line) throws DamagedArchive {
    var reader = new LineReader();
    try {
      reader.readFields(new JsonReader(line));
      return reader.line();
    } catch (IOException | IllegalArgumentException | DateTimeException | PortException e) {
      throw new DamagedArchive("a line that is none of an archive's: " + e.getMessage(), e);
    }
  }

  private void readFields(JsonReader json) throws IOException {
    expect(json.next() == JsonToken.START_OBJECT);
    while (json.next() == JsonToken.NAME) {
      String name = json.name();
      kind = kind.isEmpty() ? name : kind;
      json.next();
      if (name.equals(ItemLine.ATTRIBUTES)) {
        attributes.putAll(ValueReader.fields(json));
      } else {
        expect(json.token().isScalar());
        fields.put(name, json.text());
      }
    }
    expect(json.next() == JsonToken.END);
  }

  private Line line() throws IOException {
    return switch (kind) {
      case Line.FORMAT ->
          new Line.First(
              new Header(
                  Integer.parseInt(kindText()),
                  text(Line.SOURCE),
                  Instant.parse(text(Line.BEGUN))));
      case ItemLine.PARTITION -> new Line.OfItem(item());
      case Line.NEXT -> new Line.Next(new Cursor(kindText()));
      case Line.ITEMS -> new Line.Last(new Content(Long.parseLong(kindText()), text(Line.HASH)));
      default -> throw new IOException("unknown: " + kind);
    };
  }

  private Item item() throws IOException {
    @Nullable String expires = fields.get(ItemLine.EXPIRES);
    return new Item(
        new ItemKey(text(ItemLine.PARTITION), text(ItemLine.SORT)),
        attributes,
        Long.parseLong(text(ItemLine.VERSION)),
        expires == null ? null : Instant.ofEpochSecond(Long.parseLong(expires)));
  }

  private String kindText() throws IOException {
    return text(kind);
  }

  private String text(String name) throws IOException {
    @Nullable String text = fields.get(name);
    if (text == null) {
      throw new IOException("without " + name);
    }
    return text;
  }

  private static void expect(boolean condition) throws IOException {
    if (!condition) {
      throw new IOException("no object of fields");
    }
  }
}
