package com.reachgig.adapter.aws.s3;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.CannedServer;
import com.reachgig.adapter.aws.CannedServer.Answer;
import com.reachgig.adapter.aws.CannedServer.Request;
import com.reachgig.adapter.aws.sdk.SdkSettings;
import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.file.StorageClass;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/** What S3 answers, and a local server does not. */
class S3AnswersTest {
  private static final Answer FILE =
      new Answer(
          200,
          Map.of(
              "ETag", "\"abc\"",
              "Content-Type", "image/png",
              "Last-Modified", "Mon, 05 Jan 2026 08:00:00 GMT"),
          "");
  private static final Answer COPIED =
      Answer.of(200, "<CopyObjectResult><ETag>\"abc\"</ETag></CopyObjectResult>");
  private static final Answer ABSENT = Answer.of(404, "");

  private final CannedServer server = CannedServer.start();
  private final S3FileStore store = open(server.endpoint());

  @AfterEach
  void close() {
    store.close();
    server.close();
  }

  @Test
  void a_file_is_copied_onto_itself_to_another_class_if_it_is_still_the_same() {
    server.answer(FILE, COPIED);
    assertThat(store.changeStorageClass("a/b", StorageClass.INFREQUENT)).isTrue();
    Request copy = server.requests().getLast();
    assertThat(copy.header("X-amz-storage-class")).isEqualTo("STANDARD_IA");
    assertThat(copy.header("X-amz-copy-source")).isEqualTo("files/a/b");
    assertThat(copy.header("X-amz-copy-source-if-match")).isEqualTo("\"abc\"");
    assertThat(copy.header("X-amz-metadata-directive")).isEqualTo("REPLACE");
    assertThat(copy.header("Content-type")).isEqualTo("image/png");
    assertThat(copy.header("X-amz-meta-stored-at")).isEqualTo("2026-01-05T08:00:00Z");
  }

  @Test
  void a_file_that_was_replaced_meanwhile_is_looked_at_again() {
    server.answer(FILE, Answer.of(412, ""), FILE, COPIED);
    assertThat(store.changeStorageClass("a", StorageClass.INFREQUENT)).isTrue();
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void a_copy_that_fails_after_its_status_may_have_taken_effect() {
    server.answer(FILE, Answer.of(200, "<Error><Code>InternalError</Code></Error>"));
    assertFault(
        Fault.OUTCOME_UNKNOWN, () -> store.changeStorageClass("a", StorageClass.INFREQUENT));
  }

  @Test
  void a_file_that_is_in_its_class_stays() {
    server.answer(FILE);
    assertThat(store.changeStorageClass("a", StorageClass.STANDARD)).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_file_of_another_class_is_as_old_as_its_upload() {
    server.answer(
        new Answer(
            200,
            Map.of(
                "Content-Type", "image/png",
                "Content-Length", "5",
                "Last-Modified", "Tue, 06 Jan 2026 08:00:00 GMT",
                "x-amz-storage-class", "STANDARD_IA",
                "x-amz-meta-stored-at", "2026-01-05T08:00:00Z"),
            ""));
    assertThat(store.head("a").orElseThrow())
        .satisfies(
            info -> {
              assertThat(info.storageClass()).isEqualTo(StorageClass.INFREQUENT);
              assertThat(info.storedAt()).isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
            });
  }

  @Test
  void an_absent_file_is_none_only_in_a_bucket_that_is_there() {
    server.answer(ABSENT, Answer.of(200, ""), ABSENT);
    assertThat(store.head("a")).isEmpty();
    assertThat(store.head("b")).isEmpty();
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void an_absent_bucket_is_a_failure() {
    server.answer(ABSENT, ABSENT);
    assertFault(Fault.DENIED, () -> store.head("a"));
  }

  @Test
  void what_is_forbidden_is_not_absent() {
    server.answer(Answer.of(403, ""));
    assertFault(Fault.DENIED, () -> store.head("a"));
  }

  @Test
  void a_service_that_is_busy_is_told_so() {
    server.answer(Answer.of(503, "<Error><Code>SlowDown</Code></Error>"));
    assertFault(Fault.THROTTLED, () -> store.head("a"));
  }

  @Test
  void a_delete_without_answer_may_have_taken_effect() {
    server.answer(Answer.lost());
    assertFault(Fault.OUTCOME_UNKNOWN, () -> store.delete("a"));
  }

  @Test
  void a_server_that_cannot_be_reached_has_changed_nothing() {
    try (var unreachable = open(URI.create("http://127.0.0.1:1"))) {
      assertFault(Fault.UNAVAILABLE, () -> unreachable.delete("a"));
    }
  }

  @Test
  void amazons_own_buckets_have_hosts_of_their_own() {
    try (var amazon = S3FileStore.open(settings(null))) {
      URI url = amazon.presignDownload("ä/b", "name", Duration.ofMinutes(1)).url();
      assertThat(url.getScheme()).isEqualTo("https");
      assertThat(url.getHost()).isEqualTo("files.s3.eu-central-1.amazonaws.com");
      assertThat(url.getRawPath()).isEqualTo("/%C3%A4/b");
      assertThat(List.of(url.getRawQuery().split("&")))
          .contains(
              "X-Amz-Algorithm=AWS4-HMAC-SHA256",
              "X-Amz-Date=20260105T080000Z",
              "X-Amz-Expires=60",
              "X-Amz-Security-Token=token");
    }
  }

  private static S3FileStore open(URI endpoint) {
    return S3FileStore.open(settings(endpoint), AwsRetryStrategy.doNotRetry());
  }

  static S3Settings settings(@Nullable URI endpoint) {
    Credentials credentials = new Credentials("key", "secret", "token", null);
    return new S3Settings(
        "files", new SdkSettings("eu-central-1", endpoint, credentials, new ManualClock()));
  }
}
