package com.reachgig.adapter.aws.sqs;

import com.reachgig.json.JsonWriter;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is sent. What SQS would lose is carried in attributes: a group that is no legal
 * name there, and of a redriven message its first id and the time of its first sending.
 */
record Outgoing(
    String body, @Nullable String group, long delaySeconds, Map<String, String> attributes) {
  static final String GROUP = "reachgig.group";
  static final String ID = "reachgig.id";
  static final String SENT_AT = "reachgig.sent-at";

  static Outgoing of(Message message) {
    return of(message.body(), message.group(), message.delay().toSeconds(), new LinkedHashMap<>());
  }

  static Outgoing again(Received dead) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(ID, dead.id());
    attributes.put(SENT_AT, dead.sentAt().toString());
    return of(dead.body(), dead.group(), 0, attributes);
  }

  private static Outgoing of(
      String body, @Nullable String group, long delaySeconds, Map<String, String> attributes) {
    requireCarried(body);
    if (group == null) {
      return new Outgoing(body, null, delaySeconds, attributes);
    }
    String name = GroupName.of(group);
    if (!name.equals(group)) {
      attributes.put(GROUP, group);
    }
    return new Outgoing(body, name, delaySeconds, attributes);
  }

  /** A message of a group has a token, so that SQS takes it once even if it is sent twice. */
  void writeTo(JsonWriter json, int position) {
    json.startObject();
    json.field("Id", Integer.toString(position));
    json.field("MessageBody", body);
    if (delaySeconds > 0) {
      json.field("DelaySeconds", delaySeconds);
    }
    if (group != null) {
      json.field("MessageGroupId", group);
      json.field("MessageDeduplicationId", UUID.randomUUID().toString());
    }
    if (!attributes.isEmpty()) {
      json.startObject("MessageAttributes");
      for (Map.Entry<String, String> attribute : attributes.entrySet()) {
        json.startObject(attribute.getKey());
        json.field("DataType", "String");
        json.field("StringValue", attribute.getValue());
        json.endObject();
      }
      json.endObject();
    }
    json.endObject();
  }

  /**
   * SQS takes the characters of XML only; JSON as we write it escapes all others.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SendMessage</a>
   */
  private static void requireCarried(String body) {
    boolean carried = body.codePoints().allMatch(Outgoing::isCarried);
    if (!carried) {
      throw new PortException(
          Fault.LIMIT_EXCEEDED, "SQS carries no control characters; escape them");
    }
  }

  private static boolean isCarried(int c) {
    return c < ' ' ? c == '\t' || c == '\n' || c == '\r' : c != 0xFFFE && c != 0xFFFF;
  }
}
