package com.reachgig.adapter.aws.eventbridge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.reachgig.adapter.aws.wire.AnswerReader;
import com.reachgig.ports.event.PublishOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what became of each entry.
 *
 * @param count how many were sent, and so must be answered
 */
record Outcomes(int count) implements AnswerReader<PublishOutcome> {
  private static final System.Logger LOG = System.getLogger(Outcomes.class.getName());

  @Override
  public PublishOutcome read(JsonParser json) throws IOException {
    List<Integer> failed = new ArrayList<>();
    int answered = 0;
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean entries = json.currentName().equals("Entries");
      if (json.nextToken() == JsonToken.START_ARRAY && entries) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          if (!isTaken(json)) {
            failed.add(answered);
          }
          answered++;
        }
      } else {
        json.skipChildren();
      }
    }
    if (answered != count) {
      throw new IOException("%d entries were sent, and %d answered".formatted(count, answered));
    }
    return new PublishOutcome(failed);
  }

  private static boolean isTaken(JsonParser json) throws IOException {
    String id = "";
    String code = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "EventId" -> id = json.getValueAsString("");
        case "ErrorCode" -> code = json.getValueAsString("");
        default -> json.skipChildren();
      }
    }
    if (id.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "the bus did not take an event: " + code);
    }
    return !id.isEmpty();
  }
}
