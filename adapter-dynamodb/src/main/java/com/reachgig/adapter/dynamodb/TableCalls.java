package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.ports.item.Table;

/** Calls of one table's operations, each of which asks for the capacity that it consumed. */
record TableCalls(JsonClient client, TableDefinition definition) {

  Table table() {
    return definition.table();
  }

  /**
   * Calls an operation.
   *
   * @param fields writes the fields of the request, without the braces around them
   * @throws ServiceException if the call itself was refused
   */
  <T> T call(String operation, Resend resend, RequestBody fields, Answer<T> answer) {
    return client.call(
        new Call(operation, resend, definition.name()),
        json -> {
          json.startObject();
          json.field("ReturnConsumedCapacity", "TOTAL");
          fields.writeTo(json);
          json.endObject();
        },
        answer);
  }

  /** Calls a read, of which no refusal is expected. */
  <T> T read(String operation, RequestBody fields, Answer<T> answer) {
    try {
      return call(operation, Resend.READ, fields, answer);
    } catch (ServiceException e) {
      throw Faults.of(e);
    }
  }
}
