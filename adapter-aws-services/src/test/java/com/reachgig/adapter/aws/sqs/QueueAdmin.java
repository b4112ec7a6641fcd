package com.reachgig.adapter.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.QueueSettings.Order;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Makes queues as a deployment would. */
final class QueueAdmin {
  private QueueAdmin() {}

  /** Dead-letter queues first, since the others name them. */
  static void create(List<QueueSettings> queues, String prefix) {
    try (JsonClient client = client()) {
      queues.stream()
          .sorted(Comparator.comparing(each -> each.deadLetter() != null))
          .forEach(
              each ->
                  client.call(
                      new Call("CreateQueue", Resend.SAFE),
                      json -> write(json, each, prefix),
                      json -> ""));
    }
  }

  static void delete(List<QueueSettings> queues, String prefix) {
    try (JsonClient client = client()) {
      for (QueueSettings each : queues) {
        String url = SqsFixture.wire().endpoints().of(Service.SQS) + "/000000000000/";
        try {
          client.call(
              new Call("DeleteQueue", Resend.SAFE),
              json -> {
                json.writeStartObject();
                json.writeStringField("QueueUrl", url + name(prefix, each.name(), each.order()));
                json.writeEndObject();
              },
              json -> "");
        } catch (ServiceException gone) {
          assertThat(gone.type()).isEqualTo("QueueDoesNotExist");
        }
      }
    }
  }

  private static void write(JsonGenerator json, QueueSettings queue, String prefix)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("QueueName", name(prefix, queue.name(), queue.order()));
    json.writeObjectFieldStart("Attributes");
    json.writeStringField("VisibilityTimeout", Long.toString(queue.visibility().toSeconds()));
    json.writeStringField("MessageRetentionPeriod", Long.toString(queue.retention().toSeconds()));
    if (queue.order() == Order.BY_GROUP) {
      json.writeStringField("FifoQueue", "true");
    }
    DeadLetter dead = queue.deadLetter();
    if (dead != null) {
      String arn =
          "arn:aws:sqs:elasticmq:000000000000:" + name(prefix, dead.queue(), queue.order());
      json.writeStringField(
          "RedrivePolicy",
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
              .formatted(arn, dead.maxReceives()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String name(String prefix, String name, Order order) {
    return prefix + name + (order == Order.BY_GROUP ? ".fifo" : "");
  }

  private static JsonClient client() {
    return JsonClient.of(Service.SQS, SqsFixture.wire());
  }
}
