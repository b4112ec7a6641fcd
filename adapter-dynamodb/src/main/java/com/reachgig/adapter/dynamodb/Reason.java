package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an action could not be done.
 *
 * @param code as in a transaction's reasons; {@value #NONE} if the action was not why
 * @param stored the item as it was, where the action asked for it
 */
record Reason(String code, String message, @Nullable StoredItem stored) {
  static final String NONE = "None";
  static final String CONDITION = "ConditionalCheckFailed";

  /** The reasons of a refused call: one for each of its actions, in their order. */
  static List<Reason> of(ServiceException e) {
    return switch (e.type()) {
      case "TransactionCanceledException" -> reasons(e);
      case "ConditionalCheckFailedException" -> List.of(one(e, CONDITION));
      case "TransactionConflictException" -> List.of(one(e, "TransactionConflict"));
      default -> throw Faults.of(e);
    };
  }

  private static List<Reason> reasons(ServiceException e) {
    try {
      var json = e.body();
      json.next();
      while (json.next() == JsonToken.NAME) {
        String field = json.name();
        json.next();
        if (field.equals("CancellationReasons")) {
          return list(json);
        }
        json.skipChildren();
      }
    } catch (IOException broken) {
      throw new PortException(Fault.OUTCOME_UNKNOWN, "an answer that cannot be read", broken);
    }
    throw Faults.of(e);
  }

  private static List<Reason> list(JsonReader json) throws IOException {
    var reasons = new ArrayList<Reason>();
    while (json.next() != JsonToken.END_ARRAY) {
      reasons.add(read(json, NONE));
    }
    return reasons;
  }

  private static Reason one(ServiceException e, String code) {
    try {
      var json = e.body();
      json.next();
      return read(json, code);
    } catch (IOException broken) {
      throw new PortException(Fault.OUTCOME_UNKNOWN, "an answer that cannot be read", broken);
    }
  }

  private static Reason read(JsonReader json, String unlessSaid) throws IOException {
    String code = unlessSaid;
    String message = "";
    StoredItem stored = null;
    while (json.next() == JsonToken.NAME) {
      String field = json.name();
      json.next();
      switch (field) {
        case "Code" -> code = json.text();
        case "Message", "message" -> message = json.textOr("");
        case "Item" -> stored = StoredItem.read(json);
        default -> json.skipChildren();
      }
    }
    return new Reason(code, message, stored);
  }
}
