package com.reachgig.ports.file;

import java.time.Duration;
import java.util.Optional;

/**
 * Files that clients upload and download by themselves, with URLs that were signed for just that;
 * the bytes never pass through the core. What S3 is. Large files may also be uploaded in parts:
 * {@link MultipartUploads}.
 *
 * <p><b>Atomicity.</b> An upload is there whole, or not at all. An upload to the key of an existing
 * file replaces it.
 *
 * <p><b>Consistency.</b> A head, a download or a delete sees every upload and delete that ended
 * before.
 *
 * <p><b>Signed URLs.</b> An upload URL takes exactly the size, type and checksum that it was made
 * for, a download URL exactly its file; anything else, a tampered URL, or one past its time is
 * refused and changes nothing. Whoever has the URL can use it, as often as they like, until it
 * expires.
 *
 * <p><b>Limits.</b> Keys of 1 to 1,024 bytes of UTF-8; {@link UploadRequest} has the others. URLs
 * live at most {@link #MAX_LIFE}.
 *
 * <p><b>Threads.</b> Safe for any number of threads; calls block. Signing does no I/O.
 *
 * <p><b>Not promised.</b> Listing; renaming; transactions with other ports; how soon a changed
 * storage class is billed.
 *
 * <p><b>Faults.</b> {@link com.reachgig.ports.fault.PortException}; absence is never reported for a
 * failure.
 */
public interface FileStore {
  /** The longest life of a signed URL. */
  Duration MAX_LIFE = Duration.ofDays(7);

  /**
   * Signs a URL for one upload, valid for {@code life}, whole seconds from 1 s to {@link
   * #MAX_LIFE}.
   */
  SignedUrl presignUpload(UploadRequest request, Duration life);

  /**
   * Signs a URL for downloads of a file, whether it exists or not, valid for {@code life}.
   *
   * @param fileName the name under which a browser saves it
   */
  SignedUrl presignDownload(String key, String fileName, Duration life);

  /** What is known of a file, or empty if there is none. */
  Optional<FileInfo> head(String key);

  /** Deletes a file; no effect if there is none. */
  void delete(String key);

  /** Moves a file to another class of storage. Returns whether there is such a file. */
  boolean changeStorageClass(String key, StorageClass storageClass);
}
