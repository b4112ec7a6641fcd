package com.reachgig.ports.file;

/** What became of an upload in parts that was to be completed. */
public sealed interface MultipartOutcome {

  /** The upload became the file of its key: now, or when it was completed before. */
  record Completed() implements MultipartOutcome {}

  /**
   * A part is missing, or its tag is another. Nothing was changed; the upload can be completed when
   * all parts are there.
   */
  record Incomplete() implements MultipartOutcome {}

  /**
   * There is no such upload: it was aborted or swept, or it was completed and its file has since
   * been replaced or deleted. Nothing was changed; the file must be uploaded anew.
   */
  record Gone() implements MultipartOutcome {}
}
