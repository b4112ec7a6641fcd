package com.reachgig.adapter.aws.sns;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** Signs a request that was received once more, and compares. */
record SignatureCheck(AwsCredentials identity) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final String SIGNED = "SignedHeaders=";

  boolean isRight(HttpExchange exchange, byte[] body) {
    Headers headers = exchange.getRequestHeaders();
    String given = headers.getFirst("Authorization");
    int start = given.indexOf(SIGNED) + SIGNED.length();
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("http://" + headers.getFirst("Host") + exchange.getRequestURI()));
    for (String name : List.of(given.substring(start, given.indexOf(',', start)).split(";"))) {
      if (!name.equals("x-amz-date")) {
        request.putHeader(name, headers.getFirst(name));
      }
    }
    LocalDateTime time = LocalDateTime.parse(headers.getFirst("X-Amz-Date"), TIME);
    Clock clock = Clock.fixed(time.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return AwsV4HttpSigner.create()
        .sign(
            to ->
                to.identity(identity)
                    .request(request.build())
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "sns")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock))
        .request()
        .firstMatchingHeader("Authorization")
        .orElse("")
        .equals(given);
  }
}
