package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.aws.wire.Sending.Round;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the head of a request, signed by Signature Version 4 as the SDK does it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html">Elements
 *     of an AWS API request signature</a>
 */
final class Signer {
  /** Proxies on the way may change it. */
  private static final String TRACE = "X-Amzn-Trace-Id";

  private static final String CONTENT_HASH = "x-amz-content-sha256";
  private static final int DAY_DIGITS = 8;
  private static final int SECONDS_LENGTH = 19;

  private final Service service;
  private final String region;
  private final Target target;

  Signer(Service service, String region, Target target) {
    this.service = service;
    this.region = region;
    this.target = target;
  }

  /**
   * All of a request but its body.
   *
   * @param trace what led to the call, or empty
   */
  byte[] head(Sending<?> sending, Round round, String trace, Credentials credentials, Instant now) {
    String time = time(now);
    Map<String, String> headers = headers(sending, round, credentials, time);
    String names = names(headers);
    String scope =
        time.substring(0, DAY_DIGITS)
            + "/"
            + region
            + "/"
            + service.signingName()
            + "/aws4_request";
    String canonical = canonical(sending, headers, names);
    String signature = Signature.of(credentials.secretAccessKey(), time, scope, canonical);
    StringBuilder head = new StringBuilder(1_024);
    head.append("POST ").append(path(sending)).append(" HTTP/1.1\r\n");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      line(head, header.getKey(), header.getValue());
    }
    if (!trace.isEmpty()) {
      line(head, TRACE, trace);
    }
    String credential = credentials.accessKeyId() + "/" + scope;
    line(head, "Authorization", authorization(credential, names, signature));
    line(head, "User-Agent", "reachgig");
    return head.append("\r\n").toString().getBytes(ISO_8859_1);
  }

  private static String authorization(String credential, String names, String signature) {
    return Signature.ALGORITHM
        + (" Credential=" + credential)
        + (", SignedHeaders=" + names)
        + (", Signature=" + signature);
  }

  /** Those that are signed, in the order of signing. */
  private Map<String, String> headers(
      Sending<?> sending, Round round, Credentials credentials, String time) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Host", target.authority());
    headers.put("Content-Type", service.contentType());
    headers.put("Content-Length", Integer.toString(sending.body().length));
    headers.put("amz-sdk-invocation-id", sending.invocation());
    headers.put("amz-sdk-request", round.toString());
    headers.put(CONTENT_HASH, Signature.hash(sending.body()));
    headers.put("X-Amz-Date", time);
    if (!service.target().isEmpty()) {
      headers.put("X-Amz-Target", service.target() + "." + sending.call().operation());
    }
    if (service == Service.SQS) {
      headers.put("x-amzn-query-mode", "true");
    }
    String token = credentials.sessionToken();
    if (token != null) {
      headers.put("X-Amz-Security-Token", token);
    }
    return headers;
  }

  private static String names(Map<String, String> headers) {
    return String.join(";", headers.keySet()).toLowerCase(Locale.ROOT);
  }

  private String canonical(Sending<?> sending, Map<String, String> headers, String names) {
    StringBuilder canonical = new StringBuilder(1_024);
    canonical.append("POST\n").append(escaped(path(sending))).append("\n\n");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      canonical.append(header.getKey().toLowerCase(Locale.ROOT)).append(':');
      canonical.append(header.getValue()).append('\n');
    }
    canonical.append('\n').append(names).append('\n');
    return canonical.append(headers.get(CONTENT_HASH)).toString();
  }

  private String path(Sending<?> sending) {
    return target.path() + sending.path();
  }

  /** Once more, although a path in a request is escaped already: all services but S3 expect so. */
  private static String escaped(String path) {
    StringBuilder escaped = new StringBuilder(path.length());
    for (byte each : path.getBytes(UTF_8)) {
      char c = (char) (each & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9') || "-_.~/".indexOf(c) >= 0) {
        escaped.append(c);
      } else {
        escaped.append('%');
        escaped.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        escaped.append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
      }
    }
    return escaped.toString();
  }

  /** As in {@code 20150830T123600Z}; by hand, since formatters load slowly. */
  private static String time(Instant now) {
    String text = now.toString();
    return text.substring(0, SECONDS_LENGTH).replace("-", "").replace(":", "") + "Z";
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
