package com.reachgig.adapter.aws.eventbridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.FakeService.Answer;
import com.reachgig.adapter.aws.fake.FakeService.Asked;
import com.reachgig.adapter.aws.fake.Tree;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** EventBridge as far as PutEvents goes, with its limits. */
final class FakeEvents implements Rules {
  private static final int MAX_BYTES = 256 * 1_024;

  private final FakeService service = new FakeService("events", this::answer);
  private final Map<String, List<String>> delivered = new ConcurrentHashMap<>();
  private volatile Map<String, List<String>> subscribers = Map.of();
  private volatile String failing = "";

  FakeService service() {
    return service;
  }

  /** Entries of this type fail from now on. */
  void fail(String type) {
    failing = type;
  }

  @Override
  public URI endpoint() {
    return service.endpoint();
  }

  @Override
  public void set(Map<String, List<String>> subscribersOfTypes) {
    subscribers = subscribersOfTypes;
  }

  @Override
  public List<String> delivered(String subscriber) {
    List<String> details = delivered.remove(subscriber);
    return details == null ? List.of() : details;
  }

  private synchronized Answer answer(Asked asked) {
    List<Tree> entries = asked.body().at("Entries").items();
    if (!asked.operation().equals("PutEvents")) {
      return Answer.refused("UnknownOperationException", asked.operation());
    }
    if (entries.isEmpty() || entries.size() > 10 || size(entries) > MAX_BYTES) {
      return Answer.refused("ValidationException", "Total size of the entries is over the limit.");
    }
    List<String> outcomes = entries.stream().map(this::take).toList();
    long failed = outcomes.stream().filter(outcome -> outcome.contains("ErrorCode")).count();
    return Answer.good(
        "{\"FailedEntryCount\":%d,\"Entries\":[%s]}".formatted(failed, String.join(",", outcomes)));
  }

  private static int size(List<Tree> entries) {
    return entries.stream()
        .mapToInt(
            entry ->
                14
                    + bytes(entry.at("Source"))
                    + bytes(entry.at("DetailType"))
                    + bytes(entry.at("Detail")))
        .sum();
  }

  private static int bytes(Tree text) {
    return text.text().getBytes(UTF_8).length;
  }

  private String take(Tree entry) {
    String type = entry.at("DetailType").text();
    if (type.equals(failing)) {
      return "{\"ErrorCode\":\"InternalFailure\",\"ErrorMessage\":\"Unexpected error occurred\"}";
    }
    boolean here = entry.at("EventBusName").text().equals(BUS);
    if (here && entry.at("Source").text().equals("reachgig")) {
      for (String subscriber : subscribers.getOrDefault(type, List.of())) {
        delivered
            .computeIfAbsent(subscriber, key -> new ArrayList<>())
            .add(entry.at("Detail").text());
      }
    }
    return "{\"EventId\":\"" + UUID.randomUUID() + "\"}";
  }

  @Override
  public void close() {
    service.close();
  }
}
