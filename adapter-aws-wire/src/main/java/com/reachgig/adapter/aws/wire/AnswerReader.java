package com.reachgig.adapter.aws.wire;

import com.reachgig.json.JsonReader;
import java.io.IOException;

/** Reads the answer of a call that succeeded. */
@FunctionalInterface
public interface AnswerReader<T> {

  /**
   * Reads the answer. The answer is there as a whole, and its checksum was right. If it cannot be
   * read, another attempt may be made, and its answer read by the same reader from the start.
   *
   * @param json before its first token; an answer may be empty
   * @throws IOException if the answer is not what the service is known to give
   */
  T read(JsonReader json) throws IOException;

  /**
   * The capacity units that the answer says the call consumed; asked for after it was read, for
   * whoever listens.
   */
  default double capacityUnits() {
    return 0;
  }
}
