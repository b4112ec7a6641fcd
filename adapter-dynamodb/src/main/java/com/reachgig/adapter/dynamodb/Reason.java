package com.reachgig.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.reachgig.adapter.aws.wire.ServiceException;
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
    try (var json = e.body()) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
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

  private static List<Reason> list(JsonParser json) throws IOException {
    var reasons = new ArrayList<Reason>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      reasons.add(read(json, NONE));
    }
    return reasons;
  }

  private static Reason one(ServiceException e, String code) {
    try (var json = e.body()) {
      json.nextToken();
      return read(json, code);
    } catch (IOException broken) {
      throw new PortException(Fault.OUTCOME_UNKNOWN, "an answer that cannot be read", broken);
    }
  }

  private static Reason read(JsonParser json, String unlessSaid) throws IOException {
    String code = unlessSaid;
    String message = "";
    StoredItem stored = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "Code" -> code = json.getText();
        case "Message", "message" -> message = json.getValueAsString("");
        case "Item" -> stored = StoredItem.read(json);
        default -> json.skipChildren();
      }
    }
    return new Reason(code, message, stored);
  }
}
