package com.reachgig.adapter.aws.fake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as a test looks at it: what is not there has no members, no items and no text. */
public record Tree(Map<String, Tree> members, List<Tree> items, String text) {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Tree NOTHING = new Tree(Map.of(), List.of(), "");

  public static Tree parse(String text) {
    try (JsonParser json = FACTORY.createParser(text)) {
      json.nextToken();
      return read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a string of JSON, with its quotes. */
  public static String quote(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  /** What is below these names, each in the one before. */
  public Tree at(String... path) {
    Tree tree = this;
    for (String name : path) {
      tree = tree.members.getOrDefault(name, NOTHING);
    }
    return tree;
  }

  /** Reads what the parser stands at. */
  public static Tree read(JsonParser json) throws IOException {
    Map<String, Tree> members = new LinkedHashMap<>();
    List<Tree> items = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        members.put(name, read(json));
      }
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(json));
      }
    } else {
      return new Tree(members, items, json.getText());
    }
    return new Tree(members, items, "");
  }
}
