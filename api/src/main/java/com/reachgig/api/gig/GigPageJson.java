package com.reachgig.api.gig;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page put together from gigs that are encoded already, by copying their bytes once. */
final class GigPageJson {
  private static final byte[] START = ascii("{\"items\":[");
  private static final byte[] NEXT = ascii("],\"next\":\"");
  private static final byte[] END_AFTER_NEXT = ascii("\"}");
  private static final byte[] END = ascii("]}");

  private GigPageJson() {}

  /**
   * The page's JSON.
   *
   * @param next of characters that need no escape, as cursors are made
   */
  static byte[] encode(List<byte[]> gigs, @Nullable String next) {
    int length = START.length + gigs.size() + NEXT.length + END_AFTER_NEXT.length;
    length += next == null ? 0 : next.length();
    for (var gig : gigs) {
      length += gig.length;
    }
    var out = new ByteArrayOutputStream(length);
    out.writeBytes(START);
    for (int i = 0; i < gigs.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(gigs.get(i));
    }
    if (next == null) {
      out.writeBytes(END);
    } else {
      out.writeBytes(NEXT);
      out.writeBytes(ascii(next));
      out.writeBytes(END_AFTER_NEXT);
    }
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
