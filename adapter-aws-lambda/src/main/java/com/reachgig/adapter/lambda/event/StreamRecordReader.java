package com.reachgig.adapter.lambda.event;

import com.reachgig.adapter.lambda.EventParser;
import com.reachgig.adapter.lambda.event.StreamRecord.Change;
import java.io.IOException;

/** Reads one record of a stream. */
final class StreamRecordReader {
  private static final String STRING = "S";

  private final EventParser in;
  private final String partitionKey;
  private final String sortKey;
  private String change = "";
  private String sequence = "";
  private String partition = "";
  private String sort = "";

  StreamRecordReader(EventParser in, String partitionKey, String sortKey) {
    this.in = in;
    this.partitionKey = partitionKey;
    this.sortKey = sortKey;
  }

  void member(String name) throws IOException {
    switch (name) {
      case "eventName" -> change = in.textOrEmpty();
      case "dynamodb" -> in.members(this::detail);
      default -> in.skip();
    }
  }

  private void detail(String name) throws IOException {
    switch (name) {
      case "SequenceNumber" -> sequence = in.textOrEmpty();
      case "Keys" -> in.members(this::key);
      default -> in.skip();
    }
  }

  private void key(String attribute) throws IOException {
    if (attribute.equals(partitionKey)) {
      partition = string();
    } else if (attribute.equals(sortKey)) {
      sort = string();
    } else {
      in.skip();
    }
  }

  private String string() throws IOException {
    var text = new StringBuilder();
    in.members(
        type -> {
          if (type.equals(STRING)) {
            text.append(in.textOrEmpty());
          } else {
            in.skip();
          }
        });
    return text.toString();
  }

  StreamRecord record() {
    if (sequence.isEmpty()) {
      throw new IllegalArgumentException("a record without a sequence number");
    }
    return new StreamRecord(sequence, Change.valueOf(change), partition, sort);
  }
}
