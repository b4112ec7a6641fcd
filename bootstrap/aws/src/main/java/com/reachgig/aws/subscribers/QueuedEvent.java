package com.reachgig.aws.subscribers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.lambda.EventParser;
import com.reachgig.api.event.CloudEventJson;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.fault.PortException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Reads the event that a message of a subscriber's queue is. One that the bus could not deliver is
 * in the dead-letter queue as the bus knows it, with the event as its detail: that is taken out on
 * the way to the queue only. So it comes when it is redriven.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html">undelivered
 *     events</a>
 */
final class QueuedEvent {
  private QueuedEvent() {}

  static CloudEvent decode(String body) {
    try {
      return CloudEventJson.decode(body);
    } catch (PortException noEvent) {
      return CloudEventJson.decode(detail(body, noEvent));
    }
  }

  private static String detail(String body, PortException noEvent) {
    String[] detail = {""};
    try {
      var in = EventParser.of(new ByteArrayInputStream(body.getBytes(UTF_8)));
      in.members(
          name -> {
            if (name.equals("detail")) {
              detail[0] = in.json();
            } else {
              in.skip();
            }
          });
    } catch (IOException | IllegalArgumentException e) {
      throw noEvent;
    }
    if (detail[0].isEmpty()) {
      throw noEvent;
    }
    return detail[0];
  }
}
