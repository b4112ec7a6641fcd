package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.Grant;
import java.util.List;

/**
 * Actions that a role may take on one kind of resource.
 *
 * @param actions as IAM names them
 * @param on what they may be taken on
 */
public record Right(List<String> actions, On on) {
  public Right {
    actions = List.copyOf(actions);
  }

  /** Kinds of resources. */
  public enum On {
    TABLE,
    INDEXES,
    /** The items of the table that are in the outbox. */
    OUTBOX,
    BUS,
    /** The identity of the mail service, for mail from the one sender. */
    SENDER,
    KEYS
  }

  /** What a grant comes to on AWS: these actions and no others. */
  public static List<Right> of(Grant grant) {
    return switch (grant) {
      case GET_ITEMS -> List.of(dynamo(On.TABLE, "GetItem"));
      case QUERY_ITEMS ->
          List.of(dynamo(On.TABLE, "Query", "BatchGetItem"), dynamo(On.INDEXES, "Query"));
      case WRITE_ITEMS ->
          List.of(dynamo(On.TABLE, "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"));
      case ADD_ITEMS -> List.of(dynamo(On.TABLE, "PutItem"));
      case COUNT_IN_ITEMS -> List.of(dynamo(On.TABLE, "UpdateItem"));
      case GET_OUTBOX -> List.of(dynamo(On.OUTBOX, "GetItem", "BatchGetItem"));
      case QUERY_OUTBOX -> List.of(dynamo(On.OUTBOX, "Query"));
      case EMPTY_OUTBOX -> List.of(dynamo(On.OUTBOX, "DeleteItem"));
      case PUBLISH_EVENTS -> List.of(new Right(List.of("events:PutEvents"), On.BUS));
      case SEND_MAIL -> List.of(new Right(List.of("ses:SendEmail"), On.SENDER));
      case READ_KEYS -> List.of(secrets("GetSecretValue"));
      case ROTATE_KEYS ->
          List.of(
              secrets(
                  "DescribeSecret",
                  "GetSecretValue",
                  "PutSecretValue",
                  "UpdateSecretVersionStage"));
    };
  }

  private static Right dynamo(On on, String... operations) {
    return new Right(prefixed("dynamodb:", operations), on);
  }

  private static Right secrets(String... operations) {
    return new Right(prefixed("secretsmanager:", operations), On.KEYS);
  }

  private static List<String> prefixed(String service, String... operations) {
    return List.of(operations).stream().map(service::concat).toList();
  }
}
