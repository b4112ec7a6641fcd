package com.reachgig.adapter.lambda.local;

import com.reachgig.api.http.Headers;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Turns HTTP into events and answers into HTTP, in one of the forms in which AWS does. It judges
 * nothing: limits, time-outs and framing of a real gateway are not the function's.
 */
public final class LocalGateway implements AutoCloseable {
  private final PayloadForm form;
  private final Function<byte[], CompletableFuture<Outcome>> invoke;
  private final LocalServer server;

  private LocalGateway(PayloadForm form, Function<byte[], CompletableFuture<Outcome>> invoke) {
    this.form = form;
    this.invoke = invoke;
    this.server = LocalServer.start(this::handle);
  }

  /**
   * Listens on a port of its own.
   *
   * @param invoke invokes the function, such as {@link LocalRuntimeApi#invoke(byte[])}
   */
  public static LocalGateway start(
      PayloadForm form, Function<byte[], CompletableFuture<Outcome>> invoke) {
    return new LocalGateway(form, invoke);
  }

  public InetSocketAddress address() {
    return server.address();
  }

  private Message handle(Message request) {
    return switch (invoke.apply(EventWriter.write(form, request)).join()) {
      case Outcome.Answered(var body) -> AnswerParser.parse(body);
      case Outcome.Failed _ ->
          Message.answer(
              502,
              Headers.of("Content-Type", "application/json"),
              "{\"message\":\"Internal server error\"}".getBytes(StandardCharsets.UTF_8));
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
