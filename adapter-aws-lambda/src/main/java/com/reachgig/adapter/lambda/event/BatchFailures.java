package com.reachgig.adapter.lambda.event;

import com.reachgig.api.json.JsonEncoder;
import java.util.ArrayList;
import java.util.List;

/** The answer that tells which items of a batch are to come again; an empty one says: all done. */
final class BatchFailures {
  private final List<String> items = new ArrayList<>();

  void add(String item) {
    items.add(item);
  }

  byte[] encode() {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.startArray("batchItemFailures");
          for (var item : items) {
            out.startObject();
            out.field("itemIdentifier", item);
            out.endObject();
          }
          out.endArray();
          out.endObject();
        });
  }
}
