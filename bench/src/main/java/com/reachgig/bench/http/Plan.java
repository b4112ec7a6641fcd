package com.reachgig.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which requests a run sends, as bytes made beforehand. Each is drawn by its share, and then one of
 * its kind at random.
 */
final class Plan {
  private final List<Kind> kinds = new ArrayList<>();
  private int shares;

  private record Kind(int upTo, List<byte[]> requests) {}

  Plan with(int share, List<byte[]> requests) {
    shares += share;
    kinds.add(new Kind(shares, List.copyOf(requests)));
    return this;
  }

  byte[] next(SplittableRandom random) {
    int drawn = kinds.size() == 1 ? 0 : random.nextInt(shares);
    for (var kind : kinds) {
      if (drawn < kind.upTo) {
        int size = kind.requests.size();
        return kind.requests.get(size == 1 ? 0 : random.nextInt(size));
      }
    }
    throw new IllegalStateException("a plan without requests");
  }

  static byte[] get(String target, String... headers) {
    return bytes("GET " + target, headers, "");
  }

  static byte[] post(String target, String body, String... headers) {
    return bytes("POST " + target, headers, body);
  }

  private static byte[] bytes(String line, String[] headers, String body) {
    var text = new StringBuilder(line).append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (int i = 0; i < headers.length; i += 2) {
      text.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    if (length > 0) {
      text.append("Content-Type: application/json\r\nContent-Length: ").append(length);
      text.append("\r\n");
    }
    return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
  }
}
