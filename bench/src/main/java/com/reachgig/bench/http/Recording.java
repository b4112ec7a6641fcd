package com.reachgig.bench.http;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Answers that the product gave, by method and request target, for the yardstick to repeat.
 *
 * @param answers keys such as {@code GET /v1/gigs?limit=20}; {@code POST /v1/gigs} is any creation
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Recording(Map<String, Answer> answers) {
  /**
   * One answer without the fields that every server writes by itself.
   *
   * @param headers name, value, name, value …
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int status, List<String> headers, byte[] body) {}

  Answer answer(String key) {
    return Objects.requireNonNull(answers.get(key), key);
  }

  void write(Path file) throws IOException {
    try (var out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(answers.size());
      for (var entry : answers.entrySet()) {
        out.writeUTF(entry.getKey());
        var answer = entry.getValue();
        out.writeInt(answer.status());
        out.writeInt(answer.headers().size());
        for (var text : answer.headers()) {
          out.writeUTF(text);
        }
        out.writeInt(answer.body().length);
        out.write(answer.body());
      }
    }
  }

  static Recording read(Path file) throws IOException {
    var answers = new LinkedHashMap<String, Answer>();
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      for (int left = in.readInt(); left > 0; left--) {
        answers.put(in.readUTF(), read(in));
      }
    }
    return new Recording(answers);
  }

  private static Answer read(DataInputStream in) throws IOException {
    int status = in.readInt();
    var headers = new ArrayList<String>();
    for (int left = in.readInt(); left > 0; left--) {
      headers.add(in.readUTF());
    }
    return new Answer(status, headers, in.readNBytes(in.readInt()));
  }
}
