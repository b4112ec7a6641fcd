package com.reachgig.adapter.vertx;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Settings;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The wish of a connection's first request to go on in HTTP/2 (RFC 7540 section 3.2). One that
 * cannot be met, Vert.x would answer by itself, with a status alone; it must not see such a wish.
 */
final class Upgrade {
  private static final CharSequence PROTOCOL = Http2CodecUtil.HTTP_UPGRADE_PROTOCOL_NAME;
  private static final CharSequence SETTINGS = Http2CodecUtil.HTTP_UPGRADE_SETTINGS_HEADER;

  private Upgrade() {}

  static boolean isWanted(HttpRequest request) {
    return request.headers().contains(HttpHeaderNames.UPGRADE, PROTOCOL, true);
  }

  /** At least as strict as Vert.x. */
  static boolean isSound(HttpRequest request) {
    var settings = request.headers().getAll(SETTINGS);
    return settings.size() == 1
        && decodes(settings.getFirst())
        && namesItsFields(request.headers().get(HttpHeaderNames.CONNECTION, ""));
  }

  private static boolean namesItsFields(String connection) {
    var names = connection.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1);
    return Arrays.asList(names).containsAll(List.of("upgrade", "http2-settings"));
  }

  /** Netty's settings take only values that are allowed. */
  private static boolean decodes(String settings) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(settings));
      while (bytes.hasRemaining()) {
        new Http2Settings()
            .put(bytes.getChar(), Long.valueOf(Integer.toUnsignedLong(bytes.getInt())));
      }
      return true;
    } catch (IllegalArgumentException | BufferUnderflowException _) {
      return false;
    }
  }

  /** Hides the wish from the handlers that would act on it. */
  static void forget(HttpRequest request) {
    request.headers().remove(HttpHeaderNames.UPGRADE);
  }
}
