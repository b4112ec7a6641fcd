package com.reachgig.adapter.aws.secrets;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Reads answers of Secrets Manager. */
final class Answers {
  private Answers() {}

  /** A secret of bytes has no text, and is none that was kept here. */
  static String text(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean text = json.currentName().equals("SecretString");
      if (json.nextToken() == JsonToken.VALUE_STRING && text) {
        return json.getText();
      }
      json.skipChildren();
    }
    throw new IOException("a secret without text");
  }

  /** Nothing of an answer but that it is one. */
  static boolean isThere(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("no answer");
    }
    json.skipChildren();
    return true;
  }

  /** The version that has the label. */
  static Optional<String> versionAt(JsonParser json, String label) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean versions = json.currentName().equals("VersionIdsToStages");
      if (json.nextToken() == JsonToken.START_OBJECT && versions) {
        return labelled(json, label);
      }
      json.skipChildren();
    }
    return Optional.empty();
  }

  private static Optional<String> labelled(JsonParser json, String label) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String version = json.currentName();
      json.nextToken();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        if (json.getText().equals(label)) {
          return Optional.of(version);
        }
      }
    }
    return Optional.empty();
  }
}
