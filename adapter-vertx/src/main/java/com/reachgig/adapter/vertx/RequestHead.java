package com.reachgig.adapter.vertx;

import com.reachgig.api.edge.Refusal;
import com.reachgig.api.http.Headers;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A request without its body, checked for what would make two readers of it disagree.
 *
 * @param length of the body: 0 if there is none, {@link #UNKNOWN} until it has come
 * @param refusal why it is not served, or null; the other parts are then as far as known
 */
record RequestHead(
    String method,
    String path,
    String query,
    Headers headers,
    long length,
    boolean expectsContinue,
    @Nullable Refusal refusal) {
  static final long UNKNOWN = -1;

  /** What a field takes beside name and value, in bytes on the wire of HTTP/1.1. */
  private static final int FIELD_OVERHEAD = 2;

  static RequestHead of(HttpServerRequest request, int maxBytes) {
    var reader = new Reader(request);
    return new RequestHead(
        request.method().name(),
        reader.path,
        reader.query,
        reader.headers(),
        reader.length,
        reader.expectsContinue,
        reader.bytes > maxBytes && reader.refusal == null
            ? Refusal.HEAD_TOO_LARGE
            : reader.refusal);
  }

  /** Why the decoder could make no request of what came. */
  static Refusal refusal(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> Refusal.TARGET_TOO_LONG;
      case TooLongHttpHeaderException _ -> Refusal.HEAD_TOO_LARGE;
      case TooLongFrameException _ -> Refusal.HEAD_TOO_LARGE;
      default -> Refusal.MALFORMED;
    };
  }

  /** Goes over the fields once, for a copy of them and for what the body's framing depends on. */
  private static final class Reader {
    private final ArrayList<String> fields = new ArrayList<>(24);
    private final boolean streams;
    private String path = "/";
    private String query = "";
    private int bytes;
    private int hosts;
    private long length;
    private boolean expectsContinue;
    private @Nullable Refusal refusal;

    Reader(HttpServerRequest request) {
      streams = request.version() == HttpVersion.HTTP_2;
      length = streams && !request.isEnded() ? UNKNOWN : 0;
      var target = request.uri();
      bytes = request.method().name().length() + target.length();
      splitTarget(target);
      for (var field : request.headers()) {
        add(field.getKey(), field.getValue());
      }
      if (streams) {
        addAuthority(request);
      } else if (hosts != 1 && request.version() == HttpVersion.HTTP_1_1) {
        refusal = Refusal.MALFORMED;
      }
    }

    private void add(String name, String value) {
      fields.add(name);
      fields.add(value);
      bytes += name.length() + value.length() + FIELD_OVERHEAD;
      switch (name.length()) {
        case 4 -> hosts += name.equalsIgnoreCase("host") ? 1 : 0;
        case 6 -> expectsContinue |= name.equalsIgnoreCase("expect") && isContinue(value);
        case 14 -> readLength(name, value);
        case 17 -> readCoding(name, value);
        default -> {}
      }
    }

    private static boolean isContinue(String value) {
      return value.equalsIgnoreCase("100-continue");
    }

    private void readLength(String name, String value) {
      if (!name.equalsIgnoreCase("content-length")) {
        return;
      }
      try {
        length = Long.parseLong(value);
      } catch (NumberFormatException _) {
        refusal = Refusal.MALFORMED;
      }
    }

    /** Chunked is the only coding that frames a body; any other leaves its end open to dispute. */
    private void readCoding(String name, String value) {
      if (!name.equalsIgnoreCase("transfer-encoding")) {
        return;
      }
      length = UNKNOWN;
      if (!value.equalsIgnoreCase("chunked")) {
        refusal = Refusal.MALFORMED;
      }
    }

    private void addAuthority(HttpServerRequest request) {
      var authority = request.authority();
      if (authority != null && hosts == 0) {
        add("host", authority.toString());
      }
    }

    /** Origin form, or absolute form without scheme and authority (RFC 9112 section 3.2). */
    private void splitTarget(String target) {
      int from = target.startsWith("/") ? 0 : afterAuthority(target);
      if (from < 0) {
        refusal = Refusal.MALFORMED;
        return;
      }
      int mark = target.indexOf('?', from);
      var named = mark < 0 ? target.substring(from) : target.substring(from, mark);
      path = named.isEmpty() ? "/" : named;
      query = mark < 0 ? "" : target.substring(mark + 1);
    }

    private static int afterAuthority(String target) {
      int scheme = target.indexOf("://");
      if (scheme < 0 || !target.regionMatches(true, 0, "http", 0, 4)) {
        return -1;
      }
      for (int i = scheme + 3; i < target.length(); i++) {
        if (target.charAt(i) == '/' || target.charAt(i) == '?') {
          return i;
        }
      }
      return target.length();
    }

    Headers headers() {
      return Headers.of(fields.toArray(String[]::new));
    }
  }
}
