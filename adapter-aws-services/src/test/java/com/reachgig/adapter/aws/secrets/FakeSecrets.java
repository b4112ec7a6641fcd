package com.reachgig.adapter.aws.secrets;

import static java.util.stream.Collectors.joining;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.FakeService.Answer;
import com.reachgig.adapter.aws.fake.FakeService.Asked;
import com.reachgig.adapter.aws.fake.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/** Secrets Manager as far as the versions of one secret go. */
final class FakeSecrets implements AutoCloseable {
  static final String NAME = "keys";

  private final FakeService service = new FakeService("secretsmanager", this::answer);
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  FakeService service() {
    return service;
  }

  private synchronized Answer answer(Asked asked) {
    Tree body = asked.body();
    if (!body.at("SecretId").text().equals(NAME)) {
      return notFound();
    }
    return switch (asked.operation()) {
      case "GetSecretValue" -> value(body);
      case "PutSecretValue" -> put(body);
      case "DescribeSecret" -> describe();
      case "UpdateSecretVersionStage" -> move(body);
      default -> Answer.refused("UnknownOperationException", asked.operation());
    };
  }

  private static Answer notFound() {
    return Answer.refused(
        "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  }

  private Answer value(Tree body) {
    String version = labels.getOrDefault(body.at("VersionStage").text(), "");
    String wanted = body.at("VersionId").text();
    String text = texts.get(version);
    if (text == null || !(wanted.isEmpty() || wanted.equals(version))) {
      return notFound();
    }
    return Answer.good(
        "{\"ARN\":\"arn\",\"Name\":\"keys\",\"VersionStages\":[\"x\"],\"SecretString\":"
            + Tree.quote(text)
            + ",\"CreatedDate\":1.5}");
  }

  private Answer put(Tree body) {
    String version = body.at("ClientRequestToken").text();
    String text = body.at("SecretString").text();
    if (version.length() < 32 || version.length() > 64) {
      return Answer.refused("InvalidParameterException", "a token has 32 to 64 characters");
    }
    if (!texts.getOrDefault(version, text).equals(text)) {
      return Answer.refused("ResourceExistsException", "a version with that token exists");
    }
    texts.put(version, text);
    body.at("VersionStages").items().forEach(label -> label(label.text(), version));
    return Answer.good("{\"VersionId\":" + Tree.quote(version) + "}");
  }

  private void label(String label, String version) {
    String before = labels.put(label, version);
    if (label.equals("AWSCURRENT") && before != null && !before.equals(version)) {
      labels.put("AWSPREVIOUS", before);
    }
  }

  private Answer describe() {
    String versions =
        texts.keySet().stream()
            .map(version -> Tree.quote(version) + ":[" + labelsOf(version) + "]")
            .collect(joining(","));
    return Answer.good("{\"Name\":\"keys\",\"Tags\":[],\"VersionIdsToStages\":{" + versions + "}}");
  }

  private String labelsOf(String version) {
    return labels.entrySet().stream()
        .filter(label -> label.getValue().equals(version))
        .map(label -> Tree.quote(label.getKey()))
        .collect(joining(","));
  }

  private Answer move(Tree body) {
    String label = body.at("VersionStage").text();
    String to = body.at("MoveToVersionId").text();
    if (!labels.getOrDefault(label, "").equals(body.at("RemoveFromVersionId").text())) {
      return Answer.refused("InvalidParameterException", "the label is on another version");
    }
    if (!texts.containsKey(to)) {
      return notFound();
    }
    label(label, to);
    return Answer.good("{}");
  }

  @Override
  public void close() {
    service.close();
  }
}
