package com.reachgig.adapter.aws.sqs;

import com.fasterxml.jackson.core.JsonParser;
import com.reachgig.adapter.aws.wire.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What SQS answers to a batch. */
final class BatchAnswer {
  private BatchAnswer() {}

  /**
   * An entry that was not done.
   *
   * @param position in the batch
   * @param ours whether it would fail again
   */
  record Failure(int position, String code, boolean ours, String message) {}

  static List<Failure> failures(JsonParser json) throws IOException {
    List<Failure> failures = new ArrayList<>();
    json.nextToken();
    Fields.each(
        json,
        (name, at) -> {
          if (name.equals("Failed")) {
            Fields.elements(at, entry -> failures.add(failure(entry)));
          } else {
            at.skipChildren();
          }
        });
    return failures;
  }

  private static Failure failure(JsonParser json) throws IOException {
    String[] texts = {"", "", "", ""};
    Fields.each(
        json,
        (name, at) -> {
          switch (name) {
            case "Id" -> texts[0] = at.getText();
            case "Code" -> texts[1] = at.getText();
            case "SenderFault" -> texts[2] = at.getText();
            case "Message" -> texts[3] = at.getText();
            default -> at.skipChildren();
          }
        });
    return new Failure(
        Integer.parseInt(texts[0]), texts[1], Boolean.parseBoolean(texts[2]), texts[3]);
  }
}
