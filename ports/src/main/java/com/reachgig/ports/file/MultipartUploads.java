package com.reachgig.ports.file;

import java.time.Duration;
import java.util.List;

/**
 * Uploads of large files in parts, which clients send by themselves with a URL for each, in any
 * order and several at a time, so that what a bad line breaks is sent again alone. The bytes never
 * pass through the core. What S3's multipart upload is.
 *
 * <p><b>Atomicity.</b> A completed upload is there as one file, whole. Until then nothing of it is,
 * and a file that its key has stays as it is.
 *
 * <p><b>Integrity.</b> The sizes and checksums of all parts are known when an upload begins, and
 * each part's URL takes just that part; so what is completed is just what was asked for. The file
 * as a whole has no checksum, since S3 has no SHA-256 over several parts but <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html">that
 * of their checksums</a>, and would have to read them again.
 *
 * <p><b>Consistency.</b> Completing sees every part whose upload ended before; a head or a download
 * sees every upload that was completed before.
 *
 * <p><b>Idempotency.</b> Completing again, after {@link
 * com.reachgig.ports.fault.Fault#OUTCOME_UNKNOWN} for instance, is {@link
 * MultipartOutcome.Completed} as long as the file is the one that the upload became. Aborting again
 * changes nothing. Beginning again begins another upload.
 *
 * <p><b>Life.</b> An upload can be completed for {@link #KEPT} from its beginning. Then it may be
 * swept, which is as if it had been aborted; so an upload that nobody ends leaves nothing behind,
 * nor does one whose beginning failed with an unknown outcome.
 *
 * <p><b>Limits.</b> {@link MultipartRequest} has them. URLs live as long as {@link FileStore}'s,
 * and at most as long as their upload.
 *
 * <p><b>Threads.</b> Safe for any number of threads; calls block. Signing does no I/O.
 *
 * <p><b>Not promised.</b> Which file a key has if others store or delete one between an upload's
 * beginning and its completion: S3 may hold the upload <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html#distributedmpupload">to
 * be as old as its beginning</a>, as {@link FileInfo#storedAt} may; give each upload a key of its
 * own. Whether completing again is {@code Completed} or {@code Gone} once the file was replaced or
 * deleted; it does not come back. That an abort catches a part that is being sent: it is swept, or
 * aborted again. Listing what was begun or sent.
 *
 * <p><b>Faults.</b> {@link com.reachgig.ports.fault.PortException}; absence is never reported for a
 * failure.
 */
public interface MultipartUploads {
  /** How long an upload is kept at least. */
  Duration KEPT = Duration.ofDays(1);

  /** Begins an upload. */
  MultipartUpload begin(MultipartRequest request);

  /**
   * Signs a URL for one part, whether its upload is still there or not, valid for {@code life} as
   * in {@link FileStore#presignUpload}. The answer that the client gets for the part has a header
   * {@code ETag}, the part's tag.
   *
   * @param number 1 to {@link MultipartRequest#parts}
   */
  SignedUrl presignPart(MultipartUpload upload, int number, Duration life);

  /**
   * Makes the upload the file of its key, if its parts are all there.
   *
   * @param tags of all parts, in the order of their numbers, as clients got them; anything else is
   *     {@link MultipartOutcome.Incomplete}, so they need not be looked at before
   */
  MultipartOutcome complete(MultipartUpload upload, List<String> tags);

  /** Ends an upload and deletes its parts; no effect if there is none, or if it is completed. */
  void abort(MultipartUpload upload);
}
