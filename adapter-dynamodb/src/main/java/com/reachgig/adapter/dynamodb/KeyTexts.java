package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Position;
import com.reachgig.ports.value.Value;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of a key, of the table or with those of an index, by their attributes. */
record KeyTexts(Map<String, String> texts) {

  /** The place of an item in the table. */
  static KeyTexts of(ItemKey key) {
    return new KeyTexts(
        Map.of(TableDefinition.PARTITION, key.partition(), TableDefinition.SORT, key.sort()));
  }

  /** The place of an item in an index. */
  static KeyTexts of(Index index, String partition, Position position) {
    var texts = new TreeMap<>(of(position.key()).texts);
    texts.put(Shards.attribute(index), partition);
    texts.put(Names.stored(index.sortAttribute()), position.sort());
    return new KeyTexts(texts);
  }

  /** Reads a key; the reader is at its first token, and then at its last. */
  static KeyTexts read(JsonReader json) throws IOException {
    var texts = new TreeMap<String, String>();
    while (json.next() == JsonToken.NAME) {
      String name = json.name();
      json.next();
      if (Values.read(json) instanceof Value.Text(String text)) {
        texts.put(name, text);
      }
    }
    return new KeyTexts(texts);
  }

  void writeTo(JsonWriter json) {
    json.startObject();
    for (var text : texts.entrySet()) {
      json.name(text.getKey());
      Values.write(json, Value.of(text.getValue()));
    }
    json.endObject();
  }

  ItemKey itemKey() {
    return new ItemKey(text(TableDefinition.PARTITION), text(TableDefinition.SORT));
  }

  private String text(String attribute) {
    @Nullable String text = texts.get(attribute);
    if (text == null) {
      throw new PortException(Fault.CORRUPT, "a key without " + attribute + ": " + texts);
    }
    return text;
  }
}
