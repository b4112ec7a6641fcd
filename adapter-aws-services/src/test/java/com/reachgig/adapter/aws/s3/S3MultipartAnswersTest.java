package com.reachgig.adapter.aws.s3;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.CannedServer;
import com.reachgig.adapter.aws.CannedServer.Answer;
import com.reachgig.adapter.aws.CannedServer.Request;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.file.MultipartOutcome;
import com.reachgig.ports.file.MultipartOutcome.Completed;
import com.reachgig.ports.file.MultipartOutcome.Gone;
import com.reachgig.ports.file.MultipartOutcome.Incomplete;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.StorageClass;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** What S3 answers about uploads in parts, and a local server does not. */
class S3MultipartAnswersTest {
  private static final MultipartRequest REQUEST =
      new MultipartRequest(
          "a/b",
          "image/png",
          MultipartRequest.MIN_PART_BYTES + 1,
          MultipartRequest.MIN_PART_BYTES,
          List.of("00".repeat(32), "ff".repeat(32)));
  private static final UUID MARK = UUID.fromString("0197b0a4-0000-4000-8000-000000000001");
  private static final MultipartUpload UPLOAD = new MultipartUpload(MARK + ".up&load", REQUEST);
  private static final List<String> TAGS = List.of("\"one\"", "\"two\"");
  private static final Answer COMPLETED =
      Answer.of(
          200, "<CompleteMultipartUploadResult><ETag>e</ETag></CompleteMultipartUploadResult>");
  private static final Answer NO_SUCH_UPLOAD = error(404, "NoSuchUpload");
  private static final Answer NO_SUCH_BUCKET = error(404, "NoSuchBucket");

  private final CannedServer server = CannedServer.start();
  private final S3FileStore store = open(AwsRetryStrategy.doNotRetry());
  private final MultipartUploads uploads = store.multipart();

  @AfterEach
  void close() {
    store.close();
    server.close();
  }

  @Test
  void an_upload_begins_with_its_type_its_kind_of_checksum_and_a_mark() {
    server.answer(
        Answer.of(
            200,
            "<InitiateMultipartUploadResult><UploadId>up.load</UploadId>"
                + "</InitiateMultipartUploadResult>"));
    MultipartUpload upload = uploads.begin(REQUEST);
    Request begun = server.requests().getLast();
    assertThat(begun.method() + " " + begun.url()).isEqualTo("POST /files/a/b?uploads");
    assertThat(begun.header("Content-type")).isEqualTo("image/png");
    assertThat(begun.header("X-amz-checksum-algorithm")).isEqualTo("SHA256");
    assertThat(upload.id()).isEqualTo(begun.header("X-amz-meta-upload") + ".up.load");
    assertThat(upload.request()).isEqualTo(REQUEST);
  }

  @Test
  void a_part_url_names_part_and_upload_and_signs_size_and_checksum() {
    var url = uploads.presignPart(UPLOAD, 2, Duration.ofMinutes(1));
    assertThat(List.of(url.url().getRawQuery().split("&")))
        .contains(
            "partNumber=2",
            "uploadId=up%26load",
            "X-Amz-SignedHeaders=content-length%3Bhost%3Bx-amz-checksum-sha256");
    assertThat(url.headers()).containsOnlyKeys("x-amz-checksum-sha256");
    assertThat(url.headers().get("x-amz-checksum-sha256")).startsWith("/////");
  }

  @Test
  void a_completion_names_each_part_with_tag_and_checksum() {
    server.answer(COMPLETED);
    assertThat(complete()).isEqualTo(new Completed());
    Request completion = server.requests().getLast();
    assertThat(completion.url()).isEqualTo(URI.create("/files/a/b?uploadId=up%26load"));
    assertThat(completion.body())
        .containsSubsequence("AAAAA", "<PartNumber>1<", "/////", "<PartNumber>2<")
        .containsSubsequence("one", "two");
  }

  @Test
  void a_part_that_is_not_there_is_told() {
    server.answer(error(400, "InvalidPart"));
    assertThat(complete()).isEqualTo(new Incomplete());
  }

  @Test
  void an_upload_that_has_ended_is_completed_if_it_is_what_the_file_was() {
    server.answer(NO_SUCH_UPLOAD, file(MARK.toString()));
    assertThat(complete()).isEqualTo(new Completed());
  }

  @Test
  void an_upload_that_has_ended_is_gone_if_the_file_is_another() {
    server.answer(NO_SUCH_UPLOAD, file(UUID.randomUUID().toString()));
    assertThat(complete()).isEqualTo(new Gone());
  }

  @Test
  void an_upload_that_has_ended_is_gone_if_there_is_no_file() {
    server.answer(NO_SUCH_UPLOAD, Answer.of(404, ""), Answer.of(200, ""));
    assertThat(complete()).isEqualTo(new Gone());
  }

  @Test
  void a_file_keeps_its_mark_when_its_storage_class_changes() {
    server.answer(
        file(MARK.toString()),
        Answer.of(200, "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>"));
    store.changeStorageClass("a/b", StorageClass.INFREQUENT);
    assertThat(server.requests().getLast().header("X-amz-meta-upload")).isEqualTo(MARK.toString());
  }

  @Test
  void a_completion_without_answer_may_have_taken_effect() {
    server.answer(Answer.lost());
    assertFault(Fault.OUTCOME_UNKNOWN, this::complete);
  }

  @Test
  void a_completion_that_fails_after_its_status_is_no_success() {
    server.answer(error(200, "InternalError"));
    assertFault(Fault.OUTCOME_UNKNOWN, this::complete);
  }

  @Test
  void a_completion_that_the_client_repeats_by_itself_is_recognised() {
    try (var patient = open(retryingAtOnce())) {
      server.answer(Answer.lost(), NO_SUCH_UPLOAD, file(MARK.toString()));
      assertThat(patient.multipart().complete(UPLOAD, TAGS)).isEqualTo(new Completed());
    }
  }

  @Test
  void
      a_write_whose_first_attempt_got_no_answer_may_have_taken_effect_though_the_last_was_refused() {
    try (var patient = open(retryingAtOnce())) {
      server.answer(Answer.lost(), Answer.of(403, ""));
      assertFault(Fault.OUTCOME_UNKNOWN, () -> patient.multipart().begin(REQUEST));
      server.answer(Answer.of(403, ""));
      assertFault(Fault.DENIED, () -> patient.multipart().begin(REQUEST));
    }
  }

  @Test
  void what_became_of_an_upload_is_unknown_while_the_file_cannot_be_looked_at() {
    server.answer(NO_SUCH_UPLOAD, Answer.of(503, ""));
    assertFault(Fault.OUTCOME_UNKNOWN, this::complete);
    server.answer(NO_SUCH_UPLOAD, Answer.lost());
    assertFault(Fault.OUTCOME_UNKNOWN, this::complete);
    server.answer(NO_SUCH_UPLOAD, Answer.of(403, ""));
    assertFault(Fault.DENIED, this::complete);
  }

  @Test
  void an_absent_bucket_is_a_failure() {
    server.answer(NO_SUCH_BUCKET, NO_SUCH_BUCKET, NO_SUCH_BUCKET);
    assertFault(Fault.DENIED, () -> uploads.begin(REQUEST));
    assertFault(Fault.DENIED, this::complete);
    assertFault(Fault.DENIED, () -> uploads.abort(UPLOAD));
  }

  @Test
  void aborting_what_has_ended_has_no_effect() {
    server.answer(NO_SUCH_UPLOAD);
    uploads.abort(UPLOAD);
    Request abort = server.requests().getLast();
    assertThat(abort.method() + " " + abort.url())
        .isEqualTo("DELETE /files/a/b?uploadId=up%26load");
  }

  @Test
  void a_service_that_is_busy_or_broken_is_told_so() {
    server.answer(error(503, "SlowDown"), Answer.lost(), error(500, "InternalError"));
    assertFault(Fault.THROTTLED, this::complete);
    assertFault(Fault.OUTCOME_UNKNOWN, () -> uploads.abort(UPLOAD));
    assertFault(Fault.OUTCOME_UNKNOWN, () -> uploads.begin(REQUEST));
  }

  private MultipartOutcome complete() {
    return uploads.complete(UPLOAD, TAGS);
  }

  private S3FileStore open(RetryStrategy retries) {
    return S3FileStore.open(S3AnswersTest.settings(server.endpoint()), retries);
  }

  private static RetryStrategy retryingAtOnce() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .build();
  }

  private static Answer error(int status, String code) {
    return Answer.of(status, "<Error><Code>" + code + "</Code></Error>");
  }

  private static Answer file(String mark) {
    return new Answer(
        200,
        Map.of("Last-Modified", "Mon, 05 Jan 2026 08:00:00 GMT", "x-amz-meta-upload", mark),
        "");
  }
}
