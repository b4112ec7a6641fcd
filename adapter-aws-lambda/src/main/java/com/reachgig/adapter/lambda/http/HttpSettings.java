package com.reachgig.adapter.lambda.http;

import com.reachgig.adapter.lambda.Invocation;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How much a function takes of clients, and what stands before it.
 *
 * @param body bytes of the largest body
 * @param head bytes of method, target and header fields together, those of the gateway not counted
 * @param answer bytes of the largest answer, encoded
 * @param compressFrom bytes of text from which on it is compressed for clients that ask
 * @param trustedProxies how many proxies before the gateway append to {@code X-Forwarded-For}
 *     truthfully: 1 behind CloudFront
 * @param originKeys what tells requests of whom stands before the gateway; others are refused
 * @param margin how long before the platform's deadline a client is told that time is up
 * @param requestIds makes ids for requests without one
 */
public record HttpSettings(
    int body,
    int head,
    int answer,
    int compressFrom,
    int trustedProxies,
    OriginKeys originKeys,
    Duration margin,
    Supplier<String> requestIds) {
  /**
   * What an event may weigh.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda's
   *     quotas</a>
   */
  private static final int PAYLOAD = 6 * 1_024 * 1_024;

  /** What an event holds beside its body, generously: each header field comes twice in some. */
  private static final int AROUND = 64 * 1_024;

  /** API Gateway's own limit, which the server on one machine keeps as well. */
  private static final int HEAD = 10_240;

  /**
   * What a load balancer takes as an answer, in all.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">functions
   *     as targets</a>
   */
  private static final int BALANCED_ANSWER = 1_000_000;

  /** The largest body fits its event also in Base64, which makes four bytes of three. */
  public static HttpSettings usual() {
    return new HttpSettings(
        (PAYLOAD - AROUND) / 4 * 3,
        HEAD,
        PAYLOAD,
        1_024,
        0,
        OriginKeys.none(),
        Duration.ofMillis(500),
        Invocation::currentRequestId);
  }

  /** Bytes of the largest answer in that form, encoded. */
  int answer(Form form) {
    return form.isBalanced() ? Math.min(answer, BALANCED_ANSWER) : answer;
  }

  public HttpSettings withTrustedProxies(int proxies) {
    return new HttpSettings(
        body, head, answer, compressFrom, proxies, originKeys, margin, requestIds);
  }

  public HttpSettings withOriginKeys(OriginKeys keys) {
    return new HttpSettings(
        body, head, answer, compressFrom, trustedProxies, keys, margin, requestIds);
  }

  public HttpSettings withMargin(Duration time) {
    return new HttpSettings(
        body, head, answer, compressFrom, trustedProxies, originKeys, time, requestIds);
  }

  public HttpSettings withRequestIds(Supplier<String> ids) {
    return new HttpSettings(
        body, head, answer, compressFrom, trustedProxies, originKeys, margin, ids);
  }
}
