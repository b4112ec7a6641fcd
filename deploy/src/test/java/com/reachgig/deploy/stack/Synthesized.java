package com.reachgig.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.reachgig.domain.platform.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Stacks as they were written to a folder, which stays for the template linter to read. */
record Synthesized(Path folder) {
  static final String STACK = "reachgig-test";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TARGET = Path.of("target", "synth");

  /** Settings whose packages of code are next to nothing. */
  static StackSettings settings() {
    var zips = TARGET.resolve("zips").toAbsolutePath();
    for (var packaging : Packaging.values()) {
      for (var family : Family.values()) {
        zip(packaging.zip(zips, family), family.id());
      }
    }
    return StackSettings.of("test", zips, "hello@example.com");
  }

  static Synthesized of(String name, StackSettings settings) {
    return of(name, settings, Tables.ofDomain());
  }

  static Synthesized of(String name, StackSettings settings, Tables tables) {
    var folder = TARGET.resolve(name).toAbsolutePath();
    Synth.app(settings, tables, folder).synth();
    return new Synthesized(folder);
  }

  JsonNode edge() {
    return read(STACK + "-edge.template.json");
  }

  JsonNode platform() {
    return read(STACK + ".template.json");
  }

  JsonNode read(String file) {
    try {
      return JSON.readTree(folder.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Resources by their logical id. */
  static Map<String, JsonNode> resources(JsonNode template) {
    var all = new TreeMap<String, JsonNode>();
    template.get("Resources").properties().forEach(each -> all.put(each.getKey(), each.getValue()));
    return all;
  }

  /** Properties of all resources of a type of the platform's stack. */
  List<JsonNode> all(String type) {
    return resources(platform()).values().stream()
        .filter(resource -> resource.get("Type").asText().equals(type))
        .map(resource -> resource.path("Properties"))
        .toList();
  }

  /** Properties of the one resource of that type whose named property is that text. */
  JsonNode one(String type, String property, String text) {
    var found =
        all(type).stream().filter(each -> each.path(property).asText().equals(text)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + type + " with " + property + " " + text);
    }
    return found.getFirst();
  }

  /** Properties of the only resource of that type. */
  JsonNode only(String type) {
    var found = all(type);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + type);
    }
    return found.getFirst();
  }

  private static void zip(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
        var entry = new ZipEntry(content);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
