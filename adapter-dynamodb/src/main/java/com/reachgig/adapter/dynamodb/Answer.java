package com.reachgig.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.reachgig.adapter.aws.wire.AnswerReader;
import java.io.IOException;

/** An answer's fields, of which each answer takes what it wants; the consumed capacity always. */
abstract class Answer<T> implements AnswerReader<T> {
  private double units;

  /**
   * Takes a field or leaves it.
   *
   * @param json at the first token of the value; afterwards at its last
   */
  abstract void take(String field, JsonParser json) throws IOException;

  /** What was made of the fields. */
  abstract T result();

  @Override
  public final T read(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("ConsumedCapacity")) {
        units += capacity(json);
      } else {
        take(field, json);
      }
    }
    return result();
  }

  @Override
  public final double capacityUnits() {
    return units;
  }

  /** One table's capacity, or a list of several tables' or kinds'. */
  private static double capacity(JsonParser json) throws IOException {
    double sum = 0;
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        sum += capacity(json);
      }
      return sum;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean total = json.currentName().equals("CapacityUnits");
      json.nextToken();
      if (total) {
        sum = json.getDoubleValue();
      } else {
        json.skipChildren();
      }
    }
    return sum;
  }

  /** An answer of which nothing but the capacity counts. */
  static Answer<Boolean> nothing() {
    return new Answer<>() {
      @Override
      void take(String field, JsonParser json) throws IOException {
        json.skipChildren();
      }

      @Override
      Boolean result() {
        return true;
      }
    };
  }
}
