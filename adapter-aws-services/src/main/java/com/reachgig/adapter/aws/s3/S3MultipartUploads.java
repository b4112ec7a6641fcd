package com.reachgig.adapter.aws.s3;

import com.reachgig.adapter.aws.sdk.SdkFaults;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.file.FileRules;
import com.reachgig.ports.file.MultipartOutcome;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.SignedUrl;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Multipart uploads of S3. It compares the SHA-256 and the length of each part with what the part's
 * URL was signed for.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html">Uploading
 *     and copying objects using multipart upload</a>
 */
final class S3MultipartUploads implements MultipartUploads {
  private final Bucket bucket;
  private final S3Client client;
  private final UrlSigner signer;

  S3MultipartUploads(Bucket bucket, S3Client client, UrlSigner signer) {
    this.bucket = bucket;
    this.client = client;
    this.signer = signer;
  }

  @Override
  public MultipartUpload begin(MultipartRequest request) {
    UUID mark = UUID.randomUUID();
    String name =
        SdkFaults.ofWrite(
                () ->
                    client.createMultipartUpload(
                        to ->
                            to.bucket(bucket.name())
                                .key(request.key())
                                .contentType(request.contentType())
                                .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                                .metadata(FileMetadata.marked(mark))))
            .uploadId();
    return new MultipartUpload(new UploadId(mark, name).toString(), request);
  }

  @Override
  public SignedUrl presignPart(MultipartUpload upload, int number, Duration life) {
    FileRules.requireLife(life);
    return signer.part(upload, number, life);
  }

  @Override
  public MultipartOutcome complete(MultipartUpload upload, List<String> tags) {
    if (!FileRules.mayBeTags(tags, upload)) {
      return new MultipartOutcome.Incomplete();
    }
    try {
      SdkFaults.ofWrite(() -> client.completeMultipartUpload(completion(upload, tags)));
      return new MultipartOutcome.Completed();
    } catch (PortException e) {
      return switch (code(e)) {
        case "InvalidPart" -> new MultipartOutcome.Incomplete();
        case "NoSuchUpload" -> ended(upload);
        default -> throw e;
      };
    }
  }

  @Override
  public void abort(MultipartUpload upload) {
    try {
      SdkFaults.ofWrite(
          () ->
              client.abortMultipartUpload(
                  to ->
                      to.bucket(bucket.name())
                          .key(upload.request().key())
                          .uploadId(UploadId.parse(upload.id()).name())));
    } catch (PortException e) {
      if (!code(e).equals("NoSuchUpload")) {
        throw e;
      }
    }
  }

  private CompleteMultipartUploadRequest completion(MultipartUpload upload, List<String> tags) {
    MultipartRequest request = upload.request();
    List<CompletedPart> parts =
        IntStream.rangeClosed(1, request.parts())
            .mapToObj(
                number ->
                    CompletedPart.builder()
                        .partNumber(number)
                        .eTag(tags.get(number - 1))
                        .checksumSHA256(Checksums.base64(request.sha256Of(number)))
                        .build())
            .toList();
    return CompleteMultipartUploadRequest.builder()
        .bucket(bucket.name())
        .key(request.key())
        .uploadId(UploadId.parse(upload.id()).name())
        .multipartUpload(to -> to.parts(parts))
        .build();
  }

  /**
   * What became of an upload that S3 does not have any more. It may have been completed by this
   * very call, if the first answer was lost and the client asked again; so that is not known, and
   * nothing else, as long as the file cannot be looked at.
   */
  private MultipartOutcome ended(MultipartUpload upload) {
    UUID mark = UploadId.parse(upload.id()).mark();
    try {
      return bucket
              .object(upload.request().key())
              .filter(object -> FileMetadata.isMarked(object, mark))
              .isPresent()
          ? new MultipartOutcome.Completed()
          : new MultipartOutcome.Gone();
    } catch (PortException e) {
      throw e.retryable()
          ? new PortException(Fault.OUTCOME_UNKNOWN, "the upload has ended somehow", e)
          : e;
    }
  }

  /** The code of S3's answer, or an empty text if there was none. */
  private static String code(PortException e) {
    return e.getCause() instanceof AwsServiceException answer && answer.awsErrorDetails() != null
        ? answer.awsErrorDetails().errorCode()
        : "";
  }
}
