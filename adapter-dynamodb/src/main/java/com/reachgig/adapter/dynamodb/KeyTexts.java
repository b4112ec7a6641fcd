package com.reachgig.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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

  /** Reads a key; the parser is at its first token, and then at its last. */
  static KeyTexts read(JsonParser json) throws IOException {
    var texts = new TreeMap<String, String>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (Values.read(json) instanceof Value.Text(String text)) {
        texts.put(name, text);
      }
    }
    return new KeyTexts(texts);
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (var text : texts.entrySet()) {
      json.writeFieldName(text.getKey());
      Values.write(json, Value.of(text.getValue()));
    }
    json.writeEndObject();
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
