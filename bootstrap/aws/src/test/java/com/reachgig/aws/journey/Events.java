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
          out.startObject();
          out.startArray("Records");
          for (int i = 0; i < keys.size(); i++) {
            out.startObject();
            out.field("eventName", change);
            out.startObject("dynamodb");
            out.field("SequenceNumber", Integer.toString(i + 1));
            out.startObject("Keys");
            out.name("pk");
            out.raw("{\"S\":\"" + keys.get(i).partition() + "\"}");
            out.name("sk");
            out.raw("{\"S\":\"" + keys.get(i).sort() + "\"}");
            out.endObject();
            out.endObject();
            out.endObject();
          }
          out.endArray();
          out.endObject();
        });
  }

  /** A batch of messages; their ids are m-0, m-1 and so on. */
  static byte[] queue(List<String> bodies) {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.startArray("Records");
          for (int i = 0; i < bodies.size(); i++) {
            out.startObject();
            out.field("messageId", "m-" + i);
            out.field("receiptHandle", "r-" + i);
            out.field("body", bodies.get(i));
            out.field("eventSourceARN", "arn:aws:sqs:eu-central-1:1:reachgig-profile");
            out.startObject("attributes");
            out.field("ApproximateReceiveCount", "1");
            out.field("SentTimestamp", "1700000000000");
            out.endObject();
            out.endObject();
          }
          out.endArray();
          out.endObject();
        });
  }

  static byte[] queueOf(List<CloudEvent> events) {
    return queue(events.stream().map(CloudEventJson::encode).toList());
  }
}
