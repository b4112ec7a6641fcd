package com.reachgig.adapter.aws.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as a test looks at it: what is not there has no members, no items and no text. */
public record Tree(Map<String, Tree> members, List<Tree> items, String text) {
  private static final Tree NOTHING = new Tree(Map.of(), List.of(), "");

  public static Tree parse(String text) {
    try {
      JsonReader json = new JsonReader(text.getBytes(UTF_8));
      json.next();
      return read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a string of JSON, with its quotes. */
  public static String quote(String text) {
    JsonWriter json = new JsonWriter(text.length() + 2);
    json.value(text);
    return json.toText();
  }

  /** What is below these names, each in the one before. */
  public Tree at(String... path) {
    Tree tree = this;
    for (String name : path) {
      tree = tree.members.getOrDefault(name, NOTHING);
    }
    return tree;
  }

  /** Reads what the reader stands at. */
  public static Tree read(JsonReader json) throws IOException {
    Map<String, Tree> members = new LinkedHashMap<>();
    List<Tree> items = new ArrayList<>();
    if (json.token() == JsonToken.START_OBJECT) {
      while (json.next() != JsonToken.END_OBJECT) {
        String name = json.name();
        json.next();
        members.put(name, read(json));
      }
    } else if (json.token() == JsonToken.START_ARRAY) {
      while (json.next() != JsonToken.END_ARRAY) {
        items.add(read(json));
      }
    } else {
      return new Tree(members, items, json.text());
    }
    return new Tree(members, items, "");
  }
}
