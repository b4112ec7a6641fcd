package com.reachgig.adapter.aws.s3;

import com.reachgig.adapter.aws.sdk.SdkFaults;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.file.FileInfo;
import com.reachgig.ports.file.FileRules;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.file.StorageClass;
import com.reachgig.ports.file.UploadRequest;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Files in a bucket of S3. Keep one for each bucket and process.
 *
 * <p><b>Permissions.</b> {@code s3:PutObject}, {@code s3:GetObject}, {@code s3:DeleteObject} and
 * {@code s3:AbortMultipartUpload} on the bucket's objects, and {@code s3:ListBucket} on the bucket:
 * without it S3 answers that an absent file is forbidden, which is {@link Fault#DENIED} here.
 *
 * <p><b>The bucket's own rules</b> belong to the deployment: no public access, encryption, CORS for
 * the uploads of browsers, which shows them {@code ETag}, and a lifecycle that aborts multipart
 * uploads after {@link MultipartUploads#KEPT}. Versioning must be off, or a lifecycle must remove
 * versions that are no longer current: a deleted file would be kept otherwise.
 *
 * <p><b>Checksums.</b> S3 compares the SHA-256 of an upload's bytes with the header that the URL
 * was signed for, and its length with the one that was signed.
 */
public final class S3FileStore implements FileStore, AutoCloseable {
  private static final int COPY_ATTEMPTS = 3;
  private static final int PRECONDITION_FAILED = 412;

  private final Bucket bucket;
  private final S3Client client;
  private final UrlSigner signer;
  private final S3MultipartUploads uploads;

  private S3FileStore(S3Settings settings, RetryStrategy retries) {
    client = Clients.s3(settings.sdk(), retries);
    bucket = new Bucket(client, settings.bucket());
    signer = new UrlSigner(settings);
    uploads = new S3MultipartUploads(bucket, client, signer);
  }

  /** The files of a bucket that exists. */
  public static S3FileStore open(S3Settings settings) {
    return open(settings, AwsRetryStrategy.standardRetryStrategy());
  }

  static S3FileStore open(S3Settings settings, RetryStrategy retries) {
    return new S3FileStore(settings, retries);
  }

  /** Uploads in parts into the same bucket, until this is closed. */
  public MultipartUploads multipart() {
    return uploads;
  }

  @Override
  public SignedUrl presignUpload(UploadRequest request, Duration life) {
    FileRules.requireLife(life);
    return signer.upload(request, life);
  }

  @Override
  public SignedUrl presignDownload(String key, String fileName, Duration life) {
    FileRules.requireKey(key);
    FileRules.requireLife(life);
    return signer.download(key, fileName, life);
  }

  @Override
  public Optional<FileInfo> head(String key) {
    FileRules.requireKey(key);
    return bucket.object(key).map(object -> FileMetadata.info(key, object));
  }

  @Override
  public void delete(String key) {
    FileRules.requireKey(key);
    SdkFaults.ofWrite(() -> client.deleteObject(request -> request.bucket(bucket.name()).key(key)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>S3 does that by a copy of the file onto itself, which is made only of the file that was
   * looked at, so that an upload at the same time is not undone.
   */
  @Override
  public boolean changeStorageClass(String key, StorageClass storageClass) {
    FileRules.requireKey(key);
    for (int i = 0; i < COPY_ATTEMPTS; i++) {
      Optional<HeadObjectResponse> object = bucket.object(key);
      if (object.isEmpty()) {
        return false;
      }
      if (StorageClasses.of(object.get()) == storageClass
          || copied(key, object.get(), storageClass)) {
        return true;
      }
    }
    throw new PortException(Fault.UNAVAILABLE, "the file is replaced again and again: " + key);
  }

  @Override
  public void close() {
    client.close();
  }

  /** Whether the file was still the same, and is now in that class. */
  private boolean copied(String key, HeadObjectResponse object, StorageClass storageClass) {
    CopyObjectRequest request =
        CopyObjectRequest.builder()
            .sourceBucket(bucket.name())
            .sourceKey(key)
            .destinationBucket(bucket.name())
            .destinationKey(key)
            .copySourceIfMatch(object.eTag())
            .metadataDirective(MetadataDirective.REPLACE)
            .contentType(object.contentType())
            .metadata(FileMetadata.carried(object))
            .storageClass(StorageClasses.named(storageClass))
            .build();
    try {
      SdkFaults.ofWrite(() -> client.copyObject(request));
      return true;
    } catch (PortException e) {
      if (e.getCause() instanceof S3Exception s3 && s3.statusCode() == PRECONDITION_FAILED) {
        return false;
      }
      throw e;
    }
  }
}
