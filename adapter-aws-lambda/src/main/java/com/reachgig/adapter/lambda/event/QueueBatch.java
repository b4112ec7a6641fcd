package com.reachgig.adapter.lambda.event;

import com.reachgig.adapter.lambda.EventParser;
import com.reachgig.ports.queue.Received;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an event of SQS.
 *
 * @param ordered whether they come from a queue that keeps an order (FIFO)
 */
record QueueBatch(List<Received> messages, boolean ordered) {
  private static final String ORDERED = ".fifo";

  static QueueBatch read(InputStream event) throws IOException {
    var messages = new ArrayList<Received>();
    boolean[] ordered = {false};
    var in = EventParser.of(event);
    in.members(
        name -> {
          if (name.equals("Records")) {
            in.elements(
                () -> {
                  var message = new Reader(in);
                  in.members(message::member);
                  messages.add(message.received());
                  ordered[0] |= message.queue.endsWith(ORDERED);
                });
          } else {
            in.skip();
          }
        });
    return new QueueBatch(messages, ordered[0]);
  }

  /** Reads one message. */
  private static final class Reader {
    private final EventParser in;
    private String id = "";
    private String receipt = "";
    private String body = "";
    private String queue = "";
    private String receives = "1";
    private String sent = "0";
    private @Nullable String group;

    Reader(EventParser in) {
      this.in = in;
    }

    void member(String name) throws IOException {
      switch (name) {
        case "messageId" -> id = in.textOrEmpty();
        case "receiptHandle" -> receipt = in.textOrEmpty();
        case "body" -> body = in.textOrEmpty();
        case "eventSourceARN" -> queue = in.textOrEmpty();
        case "attributes" -> in.members(this::attribute);
        default -> in.skip();
      }
    }

    private void attribute(String name) throws IOException {
      switch (name) {
        case "ApproximateReceiveCount" -> receives = in.textOrEmpty();
        case "SentTimestamp" -> sent = in.textOrEmpty();
        case "MessageGroupId" -> group = in.text();
        default -> in.skip();
      }
    }

    Received received() {
      if (id.isEmpty()) {
        throw new IllegalArgumentException("a message without an id");
      }
      return new Received(
          id,
          receipt,
          body,
          group,
          Integer.parseInt(receives),
          Instant.ofEpochMilli(Long.parseLong(sent)));
    }
  }
}
