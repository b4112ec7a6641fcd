package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.reachgig.adapter.aws.wire.Sending.Round;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Makes the head of a request, signed by Signature Version 4 as the SDK does it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html">Elements
 *     of an AWS API request signature</a>
 */
final class Signer {
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
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
    SdkHttpRequest unsigned = unsigned(sending, round, trace);
    SdkHttpRequest signed =
        signer
            .sign(
                sign ->
                    sign.request(unsigned)
                        .payload(ContentStreamProvider.fromByteArrayUnsafe(sending.body()))
                        .identity(identity(credentials))
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service.signingName()))
            .request();
    return text(signed).getBytes(ISO_8859_1);
  }

  private SdkHttpRequest unsigned(Sending<?> sending, Round round, String trace) {
    SdkHttpRequest.Builder unsigned =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .protocol(target.protocol())
            .host(target.host())
            .port(target.port())
            .encodedPath(target.path() + sending.path())
            .putHeader("Content-Type", service.contentType())
            .putHeader("Content-Length", Integer.toString(sending.body().length))
            .putHeader("amz-sdk-invocation-id", sending.invocation())
            .putHeader("amz-sdk-request", round.toString());
    if (!service.target().isEmpty()) {
      unsigned.putHeader("X-Amz-Target", service.target() + "." + sending.call().operation());
    }
    if (service == Service.SQS) {
      unsigned.putHeader("x-amzn-query-mode", "true");
    }
    if (!trace.isEmpty()) {
      unsigned.putHeader("X-Amzn-Trace-Id", trace);
    }
    return unsigned.build();
  }

  private static AwsCredentialsIdentity identity(Credentials credentials) {
    String token = credentials.sessionToken();
    return token == null
        ? AwsCredentialsIdentity.create(credentials.accessKeyId(), credentials.secretAccessKey())
        : AwsSessionCredentialsIdentity.create(
            credentials.accessKeyId(), credentials.secretAccessKey(), token);
  }

  private static String text(SdkHttpRequest signed) {
    StringBuilder head = new StringBuilder(1_024);
    head.append("POST ").append(signed.encodedPath()).append(" HTTP/1.1\r\n");
    for (Map.Entry<String, List<String>> header : signed.headers().entrySet()) {
      for (String value : header.getValue()) {
        head.append(header.getKey()).append(": ").append(value).append("\r\n");
      }
    }
    return head.append("User-Agent: reachgig\r\n\r\n").toString();
  }
}
