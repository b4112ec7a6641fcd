package com.reachgig.adapter.vertx;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Vert.x's decoder, but refusing other versions, an upgrade that cannot be made, and a request that
 * states its length twice over. Netty would drop the {@code Content-Length} and go on, which RFC
 * 9112 section 6.1 allows only if the connection closes afterwards: two parties that read it
 * differently see different requests (smuggling).
 */
final class StrictDecoder extends VertxHttpRequestDecoder {
  private static final String NAME = "httpDecoder";

  private boolean begun;
  private boolean refused;

  private StrictDecoder(HttpServerOptions options) {
    super(options);
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out)
      throws Exception {
    if (refused) {
      bytes.skipBytes(bytes.readableBytes());
      return;
    }
    int before = out.size();
    super.decode(ctx, bytes, out);
    if (!begun && out.size() > before && out.get(before) instanceof HttpRequest first) {
      begun = true;
      if (Upgrade.isWanted(first)
          && !(first.decoderResult().isSuccess() && Upgrade.isSound(first))) {
        out.subList(before + 1, out.size()).clear();
        refuseUpgrade(first);
      }
    }
  }

  /** As the decoder itself marks what it could not read, and reads no further. */
  private void refuseUpgrade(HttpRequest request) {
    refused = true;
    Upgrade.forget(request);
    if (request.decoderResult().isSuccess()) {
      request.setDecoderResult(
          DecoderResult.failure(new IllegalArgumentException("an upgrade that cannot be made")));
    }
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
