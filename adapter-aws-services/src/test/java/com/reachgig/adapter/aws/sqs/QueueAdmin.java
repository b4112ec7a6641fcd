package com.reachgig.adapter.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.QueueSettings.Order;
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
                json.startObject();
                json.field("QueueUrl", url + name(each.name(), each.order()));
                json.endObject();
              },
              json -> "");
        } catch (ServiceException gone) {
          assertThat(gone.type()).isEqualTo("QueueDoesNotExist");
        }
      }
    }
  }

  private void write(JsonWriter json, QueueSettings queue) {
    json.startObject();
    json.field("QueueName", name(queue.name(), queue.order()));
    json.startObject("Attributes");
    json.field("VisibilityTimeout", Long.toString(queue.visibility().toSeconds()));
    json.field("MessageRetentionPeriod", Long.toString(queue.retention().toSeconds()));
    if (queue.order() == Order.BY_GROUP) {
      json.field("FifoQueue", "true");
    }
    DeadLetter dead = queue.deadLetter();
    if (dead != null) {
      String arn =
          "arn:aws:sqs:%s:%s:%s"
              .formatted(engine.region(), SqsEngine.ACCOUNT, name(dead.queue(), queue.order()));
      json.field(
          "RedrivePolicy",
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
              .formatted(arn, dead.maxReceives()));
    }
    json.endObject();
    json.endObject();
  }

  private String name(String name, Order order) {
    return prefix + name + (order == Order.BY_GROUP ? ".fifo" : "");
  }

  private JsonClient client() {
    return JsonClient.of(Service.SQS, engine.wire());
  }
}
