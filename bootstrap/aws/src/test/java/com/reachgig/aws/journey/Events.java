package com.reachgig.aws.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.api.event.CloudEventJson;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.item.ItemKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Events as the platform writes them. */
final class Events {
  private Events() {}

  /** The answer of an invocation that has plenty of time. */
  static String invoke(Function function, byte[] event) throws IOException {
    var answer = new ByteArrayOutputStream();
    new Invocation("i-1", Instant.MAX, "arn", null, null, false)
        .run(function, new ByteArrayInputStream(event), answer);
    return answer.toString(UTF_8);
  }

  static byte[] schedule() {
    return "{\"detail-type\":\"Scheduled Event\"}".getBytes(UTF_8);
  }

  /** That items were written, with their sequence numbers from 1 on. */
  static byte[] stream(String change, List<ItemKey> keys) {
    return JsonEncoder.encode(
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("Records");
          for (int i = 0; i < keys.size(); i++) {
            out.writeStartObject();
            out.writeStringField("eventName", change);
            out.writeObjectFieldStart("dynamodb");
            out.writeStringField("SequenceNumber", Integer.toString(i + 1));
            out.writeObjectFieldStart("Keys");
            out.writeFieldName("pk");
            out.writeRawValue("{\"S\":\"" + keys.get(i).partition() + "\"}");
            out.writeFieldName("sk");
            out.writeRawValue("{\"S\":\"" + keys.get(i).sort() + "\"}");
            out.writeEndObject();
            out.writeEndObject();
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  /** A batch of messages; their ids are m-0, m-1 and so on. */
  static byte[] queue(List<String> bodies) {
    return JsonEncoder.encode(
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("Records");
          for (int i = 0; i < bodies.size(); i++) {
            out.writeStartObject();
            out.writeStringField("messageId", "m-" + i);
            out.writeStringField("receiptHandle", "r-" + i);
            out.writeStringField("body", bodies.get(i));
            out.writeStringField("eventSourceARN", "arn:aws:sqs:eu-central-1:1:reachgig-profile");
            out.writeObjectFieldStart("attributes");
            out.writeStringField("ApproximateReceiveCount", "1");
            out.writeStringField("SentTimestamp", "1700000000000");
            out.writeEndObject();
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  static byte[] queueOf(List<CloudEvent> events) {
    return queue(events.stream().map(CloudEventJson::encode).toList());
  }
}
