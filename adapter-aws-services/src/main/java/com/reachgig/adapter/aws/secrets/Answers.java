package com.reachgig.adapter.aws.secrets;

import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads answers of Secrets Manager. */
final class Answers {
  private Answers() {}

  /** A secret of bytes has no text, and is none that was kept here. */
  static String text(JsonReader json) throws IOException {
    String text = Fields.text(json, "SecretString");
    if (text.isEmpty()) {
      throw new IOException("a secret without text");
    }
    return text;
  }

  /** Nothing of an answer but that it is one. */
  static boolean isThere(JsonReader json) throws IOException {
    if (json.next() != JsonToken.START_OBJECT) {
      throw new IOException("no answer");
    }
    json.skipChildren();
    return true;
  }

  /** The version that has the label. */
  static Optional<String> versionAt(JsonReader json, String label) throws IOException {
    List<String> versions = new ArrayList<>();
    json.next();
    Fields.each(
        json,
        (name, at) -> {
          if (name.equals("VersionIdsToStages")) {
            Fields.each(at, (version, labels) -> addIf(label, version, labels, versions));
          } else {
            at.skipChildren();
          }
        });
    return versions.stream().findFirst();
  }

  private static void addIf(String label, String version, JsonReader labels, List<String> versions)
      throws IOException {
    Fields.elements(
        labels,
        at -> {
          if (at.text().equals(label)) {
            versions.add(version);
          }
        });
  }
}
