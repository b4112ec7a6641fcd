package com.reachgig.adapter.aws.eventbridge;

import com.reachgig.adapter.aws.wire.AnswerReader;
import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.json.JsonReader;
import com.reachgig.ports.event.PublishOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reads what became of each entry.
 *
 * @param count how many were sent, and so must be answered
 */
record Outcomes(int count) implements AnswerReader<PublishOutcome> {
  private static final System.Logger LOG = System.getLogger(Outcomes.class.getName());

  @Override
  public PublishOutcome read(JsonReader json) throws IOException {
    List<Boolean> taken = new ArrayList<>();
    json.next();
    Fields.each(
        json,
        (name, at) -> {
          if (name.equals("Entries")) {
            Fields.elements(at, entry -> taken.add(isTaken(entry)));
          } else {
            at.skipChildren();
          }
        });
    if (taken.size() != count) {
      throw new IOException("%d entries were sent, and %d answered".formatted(count, taken.size()));
    }
    return new PublishOutcome(
        IntStream.range(0, count).filter(i -> !taken.get(i)).boxed().toList());
  }

  private static boolean isTaken(JsonReader json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    Fields.each(json, (name, at) -> fields.put(name, at.textOr("")));
    boolean taken = !fields.getOrDefault("EventId", "").isEmpty();
    if (!taken) {
      LOG.log(
          System.Logger.Level.WARNING, "the bus did not take an event: " + fields.get("ErrorCode"));
    }
    return taken;
  }
}
