package com.reachgig.deploy.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A folder of synthesized stacks as CDK writes it, its stacks in the order of their deployment. */
public final class Assembly {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STACK = "aws:cloudformation:stack";
  private static final String ASSETS = "cdk:asset-manifest";
  private static final String ANY_REGION = "unknown-region";

  private final Path folder;
  private final JsonNode artifacts;
  private final Map<String, StackArtifact> inOrder = new LinkedHashMap<>();

  private Assembly(Path folder) {
    this.folder = folder;
    this.artifacts = read(folder.resolve("manifest.json")).path("artifacts");
    artifacts.fieldNames().forEachRemaining(this::addAfterWhatItNeeds);
  }

  /** Reads all of it. */
  public static Assembly in(Path folder) {
    return new Assembly(folder);
  }

  /** Changes each template before it is used. */
  public Assembly edited(Consumer<ObjectNode> edit) {
    inOrder.values().forEach(stack -> edit.accept(stack.template()));
    return this;
  }

  /** The templates, by the name of their stack. */
  public Map<String, ObjectNode> templates() {
    var templates = new LinkedHashMap<String, ObjectNode>();
    inOrder.values().forEach(stack -> templates.put(stack.name(), stack.template()));
    return templates;
  }

  List<StackArtifact> stacks() {
    return List.copyOf(inOrder.values());
  }

  private void addAfterWhatItNeeds(String id) {
    var artifact = artifacts.path(id);
    if (!artifact.path("type").asText().equals(STACK) || inOrder.containsKey(id)) {
      return;
    }
    artifact.path("dependencies").forEach(needed -> addAfterWhatItNeeds(needed.asText()));
    inOrder.put(id, stack(id, artifact));
  }

  private StackArtifact stack(String id, JsonNode artifact) {
    var properties = artifact.path("properties");
    var environment = artifact.path("environment").asText();
    var region = environment.substring(environment.lastIndexOf('/') + 1);
    var templateFile = properties.path("templateFile").asText();
    var tags = new LinkedHashMap<String, String>();
    properties.path("tags").properties().forEach(t -> tags.put(t.getKey(), t.getValue().asText()));
    return new StackArtifact(
        properties.path("stackName").asText(id),
        region.equals(ANY_REGION) ? "" : region,
        (ObjectNode) read(folder.resolve(templateFile)),
        assets(artifact, templateFile),
        tags,
        properties.path("terminationProtection").asBoolean());
  }

  private List<FileAsset> assets(JsonNode stack, String templateFile) {
    var assets = new ArrayList<FileAsset>();
    for (var needed : stack.path("dependencies")) {
      var artifact = artifacts.path(needed.asText());
      if (artifact.path("type").asText().equals(ASSETS)) {
        var file = artifact.path("properties").path("file").asText();
        read(folder.resolve(file)).path("files").forEach(entry -> add(assets, entry));
      }
    }
    assets.removeIf(asset -> asset.source().endsWith(templateFile));
    return assets;
  }

  private void add(List<FileAsset> assets, JsonNode entry) {
    var source = folder.resolve(entry.path("source").path("path").asText());
    for (var place : entry.path("destinations")) {
      var bucket = place.path("bucketName").asText();
      assets.add(new FileAsset(source, bucket, place.path("objectKey").asText()));
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new DeployFailure("cannot read " + file, String.valueOf(e.getMessage()));
    }
  }
}
