package com.reachgig.adapter.aws.sqs;

import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.queue.Received;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A message as it is received; attributes of ours go before what SQS says. SQS counts receives over
 * all queues that a message was in; those of the queue that it was too often received from are
 * taken off.
 */
final class Incoming {
  private static final String SENT = "SentTimestamp";
  private static final String COUNT = "ApproximateReceiveCount";
  private static final String GROUP = "MessageGroupId";
  private static final String DIED_IN = "DeadLetterQueueSourceArn";

  private final Map<String, String> fields = new HashMap<>();

  private Incoming() {}

  static void writeAttributeNames(JsonWriter json) {
    write(json, "MessageSystemAttributeNames", SENT, COUNT, GROUP, DIED_IN);
    write(json, "MessageAttributeNames", Outgoing.GROUP, Outgoing.ID, Outgoing.SENT_AT);
  }

  /**
   * Reads an answer.
   *
   * @param sources how often a message is received at the most in the queues whose dead letters
   *     these are, by their names in SQS
   */
  static List<Received> read(JsonReader json, Map<String, Integer> sources) throws IOException {
    List<Received> messages = new ArrayList<>();
    json.next();
    Fields.each(
        json,
        (name, at) -> {
          if (name.equals("Messages")) {
            Fields.elements(at, message -> messages.add(message(message, sources)));
          } else {
            at.skipChildren();
          }
        });
    return messages;
  }

  private static Received message(JsonReader json, Map<String, Integer> sources)
      throws IOException {
    Incoming incoming = new Incoming();
    Fields.each(json, incoming::read);
    return incoming.received(sources);
  }

  private void read(String name, JsonReader json) throws IOException {
    switch (name) {
      case "MessageId", "ReceiptHandle", "Body" -> fields.put(name, json.text());
      case "Attributes" ->
          Fields.each(json, (attribute, value) -> fields.put(attribute, value.text()));
      case "MessageAttributes" -> Fields.each(json, this::readAttribute);
      default -> json.skipChildren();
    }
  }

  private void readAttribute(String attribute, JsonReader json) throws IOException {
    Fields.each(
        json,
        (name, value) -> {
          if (name.equals("StringValue")) {
            fields.put(attribute, value.text());
          } else {
            value.skipChildren();
          }
        });
  }

  private Received received(Map<String, Integer> sources) {
    String sentAt = fields.get(Outgoing.SENT_AT);
    return new Received(
        fields.getOrDefault(Outgoing.ID, field("MessageId")),
        field("ReceiptHandle"),
        field("Body"),
        fields.getOrDefault(Outgoing.GROUP, fields.get(GROUP)),
        receives(sources),
        sentAt == null ? Instant.ofEpochMilli(Long.parseLong(field(SENT))) : Instant.parse(sentAt));
  }

  private int receives(Map<String, Integer> sources) {
    String arn = fields.getOrDefault(DIED_IN, "");
    int before = sources.getOrDefault(arn.substring(arn.lastIndexOf(':') + 1), 0);
    return Math.max(1, Integer.parseInt(field(COUNT)) - before);
  }

  private String field(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalStateException("SQS sent a message without " + name);
    }
    return value;
  }

  private static void write(JsonWriter json, String field, String... names) {
    json.startArray(field);
    for (String name : names) {
      json.value(name);
    }
    json.endArray();
  }
}
