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
record QueueAdmin(SqsEngine engine, String prefix) {

  /** Dead-letter queues first, since the others name them. */
  void create(List<QueueSettings> queues) {
    try (JsonClient client = client()) {
      queues.stream()
          .sorted(Comparator.comparing(each -> each.deadLetter() != null))
          .forEach(
              each ->
                  client.call(
                      new Call("CreateQueue", Resend.SAFE), json -> write(json, each), json -> ""));
    }
  }

  void delete(List<QueueSettings> queues) {
    try (JsonClient client = client()) {
      for (QueueSettings each : queues) {
        String url = engine.wire().endpoints().of(Service.SQS) + "/" + SqsEngine.ACCOUNT + "/";
        try {
          client.call(
              new Call("DeleteQueue", Resend.SAFE),
              json -> {
                json.writeStartObject();
                json.writeStringField("QueueUrl", url + name(each.name(), each.order()));
                json.writeEndObject();
              },
              json -> "");
        } catch (ServiceException gone) {
          assertThat(gone.type()).isEqualTo("QueueDoesNotExist");
        }
      }
    }
  }

  private void write(JsonGenerator json, QueueSettings queue) throws IOException {
    json.writeStartObject();
    json.writeStringField("QueueName", name(queue.name(), queue.order()));
    json.writeObjectFieldStart("Attributes");
    json.writeStringField("VisibilityTimeout", Long.toString(queue.visibility().toSeconds()));
    json.writeStringField("MessageRetentionPeriod", Long.toString(queue.retention().toSeconds()));
    if (queue.order() == Order.BY_GROUP) {
      json.writeStringField("FifoQueue", "true");
    }
    DeadLetter dead = queue.deadLetter();
    if (dead != null) {
      String arn =
          "arn:aws:sqs:%s:%s:%s"
              .formatted(engine.region(), SqsEngine.ACCOUNT, name(dead.queue(), queue.order()));
      json.writeStringField(
          "RedrivePolicy",
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
              .formatted(arn, dead.maxReceives()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private String name(String name, Order order) {
    return prefix + name + (order == Order.BY_GROUP ? ".fifo" : "");
  }

  private JsonClient client() {
    return JsonClient.of(Service.SQS, engine.wire());
  }
}
