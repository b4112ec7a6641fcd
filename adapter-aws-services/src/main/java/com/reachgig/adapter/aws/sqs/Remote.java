package com.reachgig.adapter.aws.sqs;

import com.reachgig.adapter.aws.wire.AnswerReader;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.Order;
import com.reachgig.ports.queue.Received;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One queue as SQS offers it. */
final class Remote {
  /** What SQS says of a receipt of a delivery whose visibility has ended. */
  private static final Set<String> STALE =
      Set.of(
          "InvalidParameterValue",
          "InvalidParameterValueException",
          "MessageNotInflight",
          "ReceiptHandleIsInvalid");

  /** Where SQS refuses to hide a message for more than 12 h since it was received. */
  private static final String TOO_LONG = "Total VisibilityTimeout";

  private final Sqs sqs;
  private final QueueSettings settings;
  private final String name;
  private final Map<String, Integer> sources;
  private volatile @Nullable String url;

  /**
   * Names a queue.
   *
   * @param sources how often a message is received at the most in the queues whose dead letters it
   *     takes, by their names in SQS
   */
  Remote(Sqs sqs, QueueSettings settings, String prefix, Map<String, Integer> sources) {
    this.sqs = sqs;
    this.settings = settings;
    this.name = name(prefix, settings);
    this.sources = sources;
  }

  static String name(String prefix, QueueSettings settings) {
    return prefix + settings.name() + (settings.order() == Order.BY_GROUP ? ".fifo" : "");
  }

  /** Which of the messages were not taken. */
  List<BatchAnswer.Failure> send(List<Outgoing> messages) {
    // Only in a FIFO queue does a message that is sent twice arrive once.
    Resend resend = settings.order() == Order.BY_GROUP ? Resend.SAFE : Resend.UNSENT_ONLY;
    return batch(
        "SendMessageBatch",
        resend,
        json -> {
          for (int i = 0; i < messages.size(); i++) {
            messages.get(i).writeTo(json, i);
          }
        });
  }

  /** A receive whose answer is lost hides messages for a while, which receives do anyway. */
  List<Received> receive(int max, Duration wait) {
    Call call = new Call("ReceiveMessage", Resend.READ, name);
    RequestBody body =
        json -> {
          start(json);
          json.field("MaxNumberOfMessages", max);
          json.field("WaitTimeSeconds", wait.plusNanos(999_999_999).toSeconds());
          json.field("VisibilityTimeout", settings.visibility().toSeconds());
          Incoming.writeAttributeNames(json);
          json.endObject();
        };
    AnswerReader<List<Received>> reader = json -> Incoming.read(json, sources);
    try {
      return wait.isZero() ? sqs.call(call, body, reader) : sqs.poll(call, body, reader);
    } catch (ServiceException e) {
      throw Sqs.fault(e);
    }
  }

  void delete(List<String> receipts) {
    List<BatchAnswer.Failure> failures =
        batch(
            "DeleteMessageBatch",
            Resend.SAFE,
            json -> {
              for (int i = 0; i < receipts.size(); i++) {
                json.startObject();
                json.field("Id", Integer.toString(i));
                json.field("ReceiptHandle", receipts.get(i));
                json.endObject();
              }
            });
    failures.stream()
        .filter(each -> !STALE.contains(each.code()))
        .findFirst()
        .ifPresent(this::fail);
  }

  void changeVisibility(String receipt, Duration visibility) {
    try {
      sqs.call(
          new Call("ChangeMessageVisibility", Resend.SAFE, name),
          json -> {
            start(json);
            json.field("ReceiptHandle", receipt);
            json.field("VisibilityTimeout", visibility.toSeconds());
            json.endObject();
          },
          json -> "");
    } catch (ServiceException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains(TOO_LONG)) {
        throw new PortException(Fault.LIMIT_EXCEEDED, message, e);
      }
      if (!STALE.contains(e.type())) {
        throw Sqs.fault(e);
      }
    }
  }

  private List<BatchAnswer.Failure> batch(String operation, Resend resend, Entries entries) {
    RequestBody body =
        json -> {
          start(json);
          json.startArray("Entries");
          entries.writeTo(json);
          json.endArray();
          json.endObject();
        };
    try {
      return sqs.call(new Call(operation, resend, name), body, BatchAnswer::failures);
    } catch (ServiceException e) {
      throw Sqs.fault(e);
    }
  }

  private void start(JsonWriter json) {
    json.startObject();
    json.field("QueueUrl", url());
  }

  private String url() {
    String known = url;
    if (known == null) {
      known = QueueUrl.of(name, sqs);
      url = known;
    }
    return known;
  }

  private void fail(BatchAnswer.Failure failure) {
    Fault fault = failure.ours() ? Fault.DENIED : Fault.UNAVAILABLE;
    throw new PortException(fault, "not all messages of " + name + " acknowledged: " + failure);
  }

  /** Writes the entries of a batch, whose ids are their positions. */
  private interface Entries {
    void writeTo(JsonWriter json);
  }
}
