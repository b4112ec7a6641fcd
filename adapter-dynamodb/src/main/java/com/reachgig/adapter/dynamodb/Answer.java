package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.AnswerReader;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import java.io.IOException;

/** An answer's fields, of which each answer takes what it wants; the consumed capacity always. */
abstract class Answer<T> implements AnswerReader<T> {
  private double units;

  /**
   * Forgets what was taken of the answer to an earlier attempt, which could not be read to its end.
   */
  void begin() {}

  /**
   * Takes a field or leaves it.
   *
   * @param json at the first token of the value; afterwards at its last
   */
  abstract void take(String field, JsonReader json) throws IOException;

  /** What was made of the fields. */
  abstract T result();

  @Override
  public final T read(JsonReader json) throws IOException {
    units = 0;
    begin();
    json.next();
    while (json.next() == JsonToken.NAME) {
      String field = json.name();
      json.next();
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
  private static double capacity(JsonReader json) throws IOException {
    double sum = 0;
    if (json.token() == JsonToken.START_ARRAY) {
      while (json.next() != JsonToken.END_ARRAY) {
        sum += capacity(json);
      }
      return sum;
    }
    while (json.next() == JsonToken.NAME) {
      boolean total = json.name().equals("CapacityUnits");
      json.next();
      if (total) {
        sum = json.doubleValue();
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
      void take(String field, JsonReader json) throws IOException {
        json.skipChildren();
      }

      @Override
      Boolean result() {
        return true;
      }
    };
  }
}
