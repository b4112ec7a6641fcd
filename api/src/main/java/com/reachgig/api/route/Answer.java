package com.reachgig.api.route;

import com.reachgig.api.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a route answers when it does what it was asked for.
 *
 * @param body null if there is none
 * @param headers the names of those that belong to this answer
 */
public record Answer(
    int status,
    String description,
    @Nullable Schema<?> body,
    String mediaType,
    List<String> headers) {
  public static final String JSON = "application/json";

  public Answer {
    headers = List.copyOf(headers);
  }

  public static Answer of(int status, String description, Schema<?> body, String... headers) {
    return new Answer(status, description, body, JSON, List.of(headers));
  }

  public static Answer empty(int status, String description, String... headers) {
    return new Answer(status, description, null, JSON, List.of(headers));
  }
}
