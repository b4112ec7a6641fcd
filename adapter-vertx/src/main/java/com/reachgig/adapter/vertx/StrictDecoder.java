package com.reachgig.adapter.vertx;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/**
 * Vert.x's decoder, but refusing other versions and a request that states its length twice over.
 * Netty would drop the {@code Content-Length} and go on, which RFC 9112 section 6.1 allows only if
 * the connection closes afterwards: two parties that read it differently see different requests
 * (smuggling).
 */
final class StrictDecoder extends VertxHttpRequestDecoder {
  private static final String NAME = "httpDecoder";

  private StrictDecoder(HttpServerOptions options) {
    super(options);
  }

  @Override
  protected HttpMessage createMessage(String[] initialLine) {
    if (!initialLine[2].equals("HTTP/1.1") && !initialLine[2].equals("HTTP/1.0")) {
      throw new IllegalArgumentException("a version that is not spoken here");
    }
    return super.createMessage(initialLine);
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("both Transfer-Encoding and Content-Length");
  }

  /**
   * Passes a connection's first bytes on one by one until Vert.x has decided between HTTP/1 and
   * HTTP/2 and, in the former case, has installed the decoder that this one replaces. Netty hands
   * over what the old one has buffered.
   *
   * @return whether the decision is made
   */
  static boolean install(ChannelHandlerContext ctx, ByteBuf bytes, HttpServerOptions options) {
    var pipeline = ctx.pipeline();
    int handlers = pipeline.names().size();
    while (bytes.isReadable()) {
      ctx.fireChannelRead(bytes.readRetainedSlice(1));
      if (pipeline.get(NAME) != null) {
        pipeline.replace(NAME, NAME, new StrictDecoder(options));
        return true;
      }
      if (pipeline.names().size() < handlers) {
        return true;
      }
    }
    return false;
  }
}
