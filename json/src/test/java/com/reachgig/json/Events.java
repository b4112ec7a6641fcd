package com.reachgig.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a document says, as lines that tell tokens and values, read in two ways. */
final class Events {
  private static final JsonFactory JACKSON =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private Events() {}

  static List<String> ours(byte[] document) throws JsonException {
    var reader = new JsonReader(document);
    var events = new ArrayList<String>();
    while (reader.next() != JsonToken.END) {
      events.add(event(reader));
    }
    return events;
  }

  private static String event(JsonReader reader) throws JsonException {
    var token = reader.token();
    return switch (token) {
      case NAME -> "NAME " + reader.name();
      case WHOLE ->
          "WHOLE "
              + reader.text()
              + (reader.isLong() ? " = " + reader.longValue() : " is large")
              + " ~ "
              + reader.doubleValue();
      case DECIMAL -> "DECIMAL " + reader.text() + " ~ " + reader.doubleValue();
      case STRING -> "STRING " + reader.text();
      default -> token.toString();
    };
  }

  /** As Jackson reads it, if that is one document at the most. */
  static List<String> jacksons(byte[] document) throws IOException {
    var events = new ArrayList<String>();
    int depth = 0;
    try (var parser = JACKSON.createParser(document)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 0 && !events.isEmpty()) {
          throw new IOException("a second document");
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        events.add(event(parser));
      }
    }
    return events;
  }

  private static String event(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case FIELD_NAME -> "NAME " + parser.currentName();
      case VALUE_STRING -> "STRING " + parser.getText();
      case VALUE_NUMBER_INT ->
          "WHOLE "
              + parser.getText()
              + (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                  ? " is large"
                  : " = " + parser.getLongValue())
              + " ~ "
              + Double.parseDouble(parser.getText());
      case VALUE_NUMBER_FLOAT -> "DECIMAL " + parser.getText() + " ~ " + parser.getDoubleValue();
      default -> parser.currentToken().toString().replace("VALUE_", "");
    };
  }
}
