package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.aws.wire.ScriptedServer.Peer;
import com.reachgig.adapter.aws.wire.ScriptedServer.Reaction;
import java.util.zip.CRC32;

/** What servers do. */
final class Reactions {
  private Reactions() {}

  static Reaction answer(String body) {
    return answer(200, body);
  }

  static Reaction answer(int status, String body, String... headers) {
    return peer -> peer.say(text(status, body, headers));
  }

  /** An answer with an error, as DynamoDB writes it. */
  static Reaction error(int status, String type) {
    String body =
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"no\"}";
    return answer(status, body, "x-amzn-RequestId: REQUEST");
  }

  static Reaction checked(String body, long difference) {
    CRC32 sum = new CRC32();
    sum.update(body.getBytes(UTF_8));
    return answer(200, body, "x-amz-crc32: " + (sum.getValue() + difference));
  }

  static Reaction reset() {
    return Peer::reset;
  }

  static Reaction half() {
    return peer -> {
      String whole = text(200, "{\"a\":\"bcdefghijkl\"}");
      peer.say(whole.substring(0, whole.length() - 5));
      peer.socket().close();
    };
  }

  /** The request is taken, and no answer comes. */
  static Reaction silence() {
    return peer -> {};
  }

  static Reaction ends(Reaction reaction) {
    return peer -> {
      reaction.to(peer);
      peer.socket().close();
    };
  }

  static String text(int status, String body, String... headers) {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    int length = body.getBytes(UTF_8).length;
    return text.append("Content-Length: ")
        .append(length)
        .append("\r\n\r\n")
        .append(body)
        .toString();
  }
}
