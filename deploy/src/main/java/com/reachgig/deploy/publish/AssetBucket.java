package com.reachgig.deploy.publish;

import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/**
 * The bucket that holds function zips and templates of one account and region. It is made at the
 * first use, private and encrypted, and kept: CloudFormation reads old zips when it rolls back.
 *
 * <p>Its name can be guessed, so every call names the account that must own it: a stranger's bucket
 * of that name is an error, never a place to upload code to.
 */
final class AssetBucket {
  private final S3Client files;
  private final Target target;
  private final Region region;
  private final String account;
  private final String name;

  AssetBucket(S3Client files, Target target, Region region, String account, String name) {
    this.files = files;
    this.target = target;
    this.region = region;
    this.account = account;
    this.name = name;
  }

  /**
   * Where the tool keeps what it uploads itself, and where synthesized stacks expect their zips.
   */
  static String nameIn(String account, Region region) {
    return "reachgig-assets-" + account + "-" + region.id();
  }

  /** Makes the bucket unless it is there; true if it was made. */
  boolean makeIfMissing() {
    try {
      files.headBucket(
          HeadBucketRequest.builder().bucket(name).expectedBucketOwner(account).build());
      return false;
    } catch (NoSuchBucketException e) {
      make();
      return true;
    } catch (S3Exception e) {
      throw new DeployFailure(
          "the bucket " + name + " cannot be used (HTTP " + e.statusCode() + ")",
          "It may belong to another account, or these credentials may not list it.");
    }
  }

  private void make() {
    files.createBucket(
        b -> {
          b.bucket(name);
          if (!region.equals(Region.US_EAST_1)) {
            var constraint = BucketLocationConstraint.fromValue(region.id());
            b.createBucketConfiguration(c -> c.locationConstraint(constraint));
          }
        });
    files.putPublicAccessBlock(
        b ->
            b.bucket(name)
                .publicAccessBlockConfiguration(
                    p ->
                        p.blockPublicAcls(true)
                            .blockPublicPolicy(true)
                            .ignorePublicAcls(true)
                            .restrictPublicBuckets(true)));
    var encrypted =
        ServerSideEncryptionRule.builder()
            .applyServerSideEncryptionByDefault(d -> d.sseAlgorithm(ServerSideEncryption.AES256))
            .build();
    files.putBucketEncryption(
        b -> b.bucket(name).serverSideEncryptionConfiguration(s -> s.rules(List.of(encrypted))));
    if (target.encrypted()) {
      files.putBucketPolicy(b -> b.bucket(name).policy(encryptedRequestsOnly()));
    }
  }

  private String encryptedRequestsOnly() {
    var arn = "arn:" + region.metadata().partition().id() + ":s3:::" + name;
    return """
        {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*",
        "Resource":["%s","%s/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}"""
        .formatted(arn, arn);
  }

  /** Uploads a file unless an object of that name, which is made from its content, is there. */
  boolean put(String key, Path file) {
    if (has(key)) {
      return false;
    }
    files.putObject(b -> b.bucket(name).key(key).expectedBucketOwner(account), file);
    return true;
  }

  /** Uploads a text, and says where CloudFormation reads it. */
  String put(String key, String text) {
    if (!has(key)) {
      var body = RequestBody.fromString(text);
      files.putObject(b -> b.bucket(name).key(key).expectedBucketOwner(account), body);
    }
    var domain = region.metadata().partition().dnsSuffix();
    return "https://s3." + region.id() + "." + domain + "/" + name + "/" + key;
  }

  private boolean has(String key) {
    try {
      files.headObject(b -> b.bucket(name).key(key).expectedBucketOwner(account));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return false;
      }
      throw e;
    }
  }
}
