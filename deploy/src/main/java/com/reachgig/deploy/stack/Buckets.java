package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.CostTags;
import com.reachgig.ports.file.MultipartUploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** What is kept as files: the members', the static web, and who asked for them. */
record Buckets(Bucket files, Bucket web, Bucket logs) {
  private static final int LOG_DAYS = 90;

  /** How long a replaced or deleted file can be had back. */
  private static final int UNDO_DAYS = 30;

  static Buckets create(Construct parent, StackSettings settings) {
    var scope = Resources.part(parent, "Storage", settings, CostTags.FILES);
    var logs =
        basic(scope, "Logs", settings)
            // CloudFront writes its log under an ACL, which buckets refuse unless told otherwise.
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED)
            .lifecycleRules(List.of(abandoned().expiration(Duration.days(LOG_DAYS)).build()))
            .build();
    var files = logged(scope, "Files", settings, logs).cors(List.of(uploads(settings))).build();
    var web = logged(scope, "Web", settings, logs).build();
    return new Buckets(files, web, logs);
  }

  private static Bucket.Builder logged(
      Construct scope, String id, StackSettings settings, Bucket logs) {
    return basic(scope, id, settings)
        .versioned(true)
        .serverAccessLogsBucket(logs)
        .serverAccessLogsPrefix(id.toLowerCase(Locale.ROOT) + "/")
        .lifecycleRules(
            List.of(abandoned().noncurrentVersionExpiration(Duration.days(UNDO_DAYS)).build()));
  }

  private static Bucket.Builder basic(Construct scope, String id, StackSettings settings) {
    return Bucket.Builder.create(scope, id)
        .encryption(BucketEncryption.S3_MANAGED)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .enforceSsl(Emulator.speaksTls(settings))
        .removalPolicy(settings.keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
  }

  /** An upload in parts that nobody finished costs money and shows nowhere. */
  private static LifecycleRule.Builder abandoned() {
    return LifecycleRule.builder()
        .abortIncompleteMultipartUploadAfter(Duration.days(MultipartUploads.KEPT.toDays()));
  }

  /** Pages send files straight to the bucket; only ours and those that may call the API. */
  private static CorsRule uploads(StackSettings settings) {
    var origins = new ArrayList<>(settings.site().corsOrigins());
    var domain = settings.site().domain();
    origins.add(domain == null ? "https://*.cloudfront.net" : "https://" + domain.name());
    return CorsRule.builder()
        .allowedMethods(List.of(HttpMethods.GET, HttpMethods.PUT))
        .allowedOrigins(origins)
        .allowedHeaders(List.of("*"))
        .exposedHeaders(List.of("ETag"))
        .maxAge(3_600)
        .build();
  }
}
