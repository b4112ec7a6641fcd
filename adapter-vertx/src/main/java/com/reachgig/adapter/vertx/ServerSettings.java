package com.reachgig.adapter.vertx;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How the server listens and what it refuses.
 *
 * @param host an address to bind, as digits so that no resolver is needed at start
 * @param port 0 takes a free one
 * @param eventLoops threads that read and write sockets
 * @param concurrency requests that handlers may work on at once; one more is answered 503
 * @param connections that may be open at once; one more is closed as soon as it is accepted
 * @param compressFrom bytes of a textual body from which it is compressed for a client that asks
 * @param trustedProxies proxies in front of the server that each append to {@code X-Forwarded-For};
 *     0 believes the socket alone
 * @param requestIds names the requests that the server itself refuses
 */
public record ServerSettings(
    String host,
    int port,
    int eventLoops,
    int concurrency,
    int connections,
    Limits limits,
    Timeouts timeouts,
    int compressFrom,
    int trustedProxies,
    Supplier<String> requestIds) {

  /**
   * Sizes, equal to API Gateway's by default, so that both platforms refuse the same.
   *
   * @param body bytes of one request's body
   * @param head bytes of request line and header fields together
   * @param buffered bytes of unfinished bodies held for all requests together
   */
  public record Limits(int body, int head, long buffered) {
    public static final Limits API_GATEWAY = new Limits(10 * 1024 * 1024, 10_240, 64L << 20);
  }

  /**
   * Absolute times: a client that dribbles bytes gains nothing.
   *
   * @param head from a request's first byte, or from connecting, to the end of its header
   * @param body from there to the end of its body
   * @param idle between two requests of a connection, and for a client that takes no answer
   * @param linger for which a refused client's remaining bytes are taken in, so that it can read
   *     why before its connection is reset
   */
  public record Timeouts(Duration head, Duration body, Duration idle, Duration linger) {
    public static final Timeouts USUAL =
        new Timeouts(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(2));
  }

  /** More loops than this only share out the same sockets. */
  private static final int MOST_LOOPS = 4;

  /** What suits one machine of a few cores, on the loopback interface. */
  public static ServerSettings of(int port, Supplier<String> requestIds) {
    int loops = Math.min(Runtime.getRuntime().availableProcessors(), MOST_LOOPS);
    return new ServerSettings(
        "127.0.0.1",
        port,
        loops,
        512,
        8_192,
        Limits.API_GATEWAY,
        Timeouts.USUAL,
        1_024,
        0,
        requestIds);
  }

  public ServerSettings withHost(String address) {
    return new ServerSettings(
        address,
        port,
        eventLoops,
        concurrency,
        connections,
        limits,
        timeouts,
        compressFrom,
        trustedProxies,
        requestIds);
  }

  public ServerSettings withEventLoops(int loops) {
    return new ServerSettings(
        host,
        port,
        loops,
        concurrency,
        connections,
        limits,
        timeouts,
        compressFrom,
        trustedProxies,
        requestIds);
  }

  public ServerSettings withConcurrency(int requests) {
    return new ServerSettings(
        host,
        port,
        eventLoops,
        requests,
        connections,
        limits,
        timeouts,
        compressFrom,
        trustedProxies,
        requestIds);
  }

  public ServerSettings withConnections(int most) {
    return new ServerSettings(
        host,
        port,
        eventLoops,
        concurrency,
        most,
        limits,
        timeouts,
        compressFrom,
        trustedProxies,
        requestIds);
  }

  public ServerSettings withLimits(Limits sizes) {
    return new ServerSettings(
        host,
        port,
        eventLoops,
        concurrency,
        connections,
        sizes,
        timeouts,
        compressFrom,
        trustedProxies,
        requestIds);
  }

  public ServerSettings withTimeouts(Timeouts times) {
    return new ServerSettings(
        host,
        port,
        eventLoops,
        concurrency,
        connections,
        limits,
        times,
        compressFrom,
        trustedProxies,
        requestIds);
  }

  public ServerSettings withTrustedProxies(int proxies) {
    return new ServerSettings(
        host,
        port,
        eventLoops,
        concurrency,
        connections,
        limits,
        timeouts,
        compressFrom,
        proxies,
        requestIds);
  }
}
