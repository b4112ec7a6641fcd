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

/** Stacks as they were written to a folder. */
record Synthesized(Path folder, List<StackFile> stacks) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Settings whose packages of code are next to nothing. */
  static StackSettings settings(Path folder) {
    for (var packaging : Packaging.values()) {
      for (var family : Family.values()) {
        zip(packaging.zip(folder, family), family.id());
      }
    }
    return StackSettings.of("test", folder, "hello@example.com");
  }

  static Synthesized of(StackSettings settings, Path folder) {
    return of(settings, Tables.ofDomain(), folder);
  }

  static Synthesized of(StackSettings settings, Tables tables, Path folder) {
    return new Synthesized(folder, Synth.run(settings, tables, folder, false));
  }

  static Synthesized checked(StackSettings settings, Path folder) {
    return new Synthesized(folder, Synth.run(settings, Tables.ofDomain(), folder, true));
  }

  JsonNode edge() {
    return read(stacks.getFirst().template());
  }

  JsonNode platform() {
    return read(stacks.getLast().template());
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
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

  /** Properties of all resources of a type. */
  static List<JsonNode> properties(JsonNode template, String type) {
    return resources(template).values().stream()
        .filter(resource -> resource.get("Type").asText().equals(type))
        .map(resource -> resource.path("Properties"))
        .toList();
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
