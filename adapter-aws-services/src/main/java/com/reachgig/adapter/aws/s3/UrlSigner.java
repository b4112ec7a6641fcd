package com.reachgig.adapter.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.aws.sdk.SdkSettings;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.file.UploadRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Signs URLs with the SDK's signer. Its {@code S3Presigner} is not used: that takes no clock, and
 * signs no length of content.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">Authenticating
 *     Requests: Using Query Parameters</a>
 */
final class UrlSigner {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String CHECKSUM = "x-amz-checksum-sha256";

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final SdkSettings settings;
  private final URI origin;

  UrlSigner(S3Settings settings) {
    this.settings = settings.sdk();
    this.origin = origin(settings);
  }

  SignedUrl upload(UploadRequest upload, Duration life) {
    Map<String, String> headers =
        Map.of(CONTENT_TYPE, upload.contentType(), CHECKSUM, Checksums.base64(upload.sha256()));
    return put(request(SdkHttpMethod.PUT, upload.key()), headers, upload.bytes(), life);
  }

  SignedUrl part(MultipartUpload upload, int number, Duration life) {
    MultipartRequest whole = upload.request();
    SdkHttpRequest.Builder request =
        request(SdkHttpMethod.PUT, whole.key())
            .putRawQueryParameter("partNumber", Integer.toString(number))
            .putRawQueryParameter("uploadId", UploadId.parse(upload.id()).name());
    Map<String, String> headers = Map.of(CHECKSUM, Checksums.base64(whole.sha256Of(number)));
    return put(request, headers, whole.bytesOf(number), life);
  }

  SignedUrl download(String key, String fileName, Duration life) {
    String name = URLEncoder.encode(fileName, UTF_8).replace("+", "%20");
    SdkHttpRequest request =
        request(SdkHttpMethod.GET, key)
            .putRawQueryParameter(
                "response-content-disposition", "attachment; filename*=UTF-8''" + name)
            .build();
    return sign(request, Map.of(), life);
  }

  /** The length is signed, too; every client sends that by itself. */
  private SignedUrl put(
      SdkHttpRequest.Builder request, Map<String, String> headers, long bytes, Duration life) {
    headers.forEach(request::putHeader);
    request.putHeader("Content-Length", Long.toString(bytes));
    return sign(request.build(), headers, life);
  }

  private SdkHttpRequest.Builder request(SdkHttpMethod method, String key) {
    return SdkHttpRequest.builder()
        .method(method)
        .uri(origin)
        .encodedPath(origin.getRawPath() + "/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key));
  }

  private SignedUrl sign(SdkHttpRequest request, Map<String, String> headers, Duration life) {
    Instant now = settings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    SdkHttpRequest signed =
        signer
            .sign(
                to ->
                    to.identity(settings.identity())
                        .request(request)
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, settings.region())
                        .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, life)
                        .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
            .request();
    return new SignedUrl(signed.getUri(), request.method().name(), headers, now.plus(life));
  }

  private static URI origin(S3Settings settings) {
    URI endpoint = settings.sdk().endpoint();
    return endpoint == null
        ? URI.create("https://" + settings.bucket() + ".s3." + domain(settings.sdk().region()))
        : URI.create(endpoint + "/" + settings.bucket());
  }

  private static String domain(String region) {
    return region + (region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com");
  }
}
