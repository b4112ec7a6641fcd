package com.reachgig.adapter.aws.sqs;

import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.json.JsonReader;
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

  static List<Failure> failures(JsonReader json) throws IOException {
    List<Failure> failures = new ArrayList<>();
    json.next();
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

  private static Failure failure(JsonReader json) throws IOException {
    String[] texts = {"", "", "", ""};
    Fields.each(
        json,
        (name, at) -> {
          switch (name) {
            case "Id" -> texts[0] = at.text();
            case "Code" -> texts[1] = at.text();
            case "SenderFault" -> texts[2] = at.text();
            case "Message" -> texts[3] = at.text();
            default -> at.skipChildren();
          }
        });
    return new Failure(
        Integer.parseInt(texts[0]), texts[1], Boolean.parseBoolean(texts[2]), texts[3]);
  }
}
