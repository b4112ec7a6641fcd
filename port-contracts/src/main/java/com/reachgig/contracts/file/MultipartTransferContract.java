package com.reachgig.contracts.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.file.FileInfo;
import com.reachgig.ports.file.MultipartOutcome.Completed;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.StorageClass;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that is uploaded in parts is there whole when it is completed, and not before. */
public abstract class MultipartTransferContract extends MultipartContract {
  protected MultipartTransferContract(FileStoreFixture fixture) {
    super(fixture);
  }

  @Test
  void parts_become_one_file() {
    MultipartUpload upload = begin();
    assertThat(uploads().complete(upload, sendAll(upload))).isEqualTo(new Completed());
    assertWhole(KEY);
    assertThat(download(KEY).headers()).containsEntry("content-type", TYPE);
  }

  @Test
  void a_completed_file_is_known_and_as_old_as_some_time_of_its_upload() {
    Instant begun = clock.instant();
    MultipartUpload upload = begin();
    clock.advanceSeconds(60);
    uploads().complete(upload, sendAll(upload));
    FileInfo info = store().head(KEY).orElseThrow();
    assertThat(info)
        .isEqualTo(
            new FileInfo(
                KEY, TYPE, upload.request().bytes(), StorageClass.STANDARD, info.storedAt()));
    assertThat(info.storedAt()).isBetween(begun, clock.instant());
  }

  @Test
  void parts_are_sent_in_any_order_and_as_often_as_wanted() {
    MultipartUpload upload = begin();
    String last = send(upload, LAST_PART);
    String first = send(upload, 1);
    assertThat(send(upload, LAST_PART)).isEqualTo(last);
    assertThat(uploads().complete(upload, List.of(first, last))).isEqualTo(new Completed());
    assertWhole(KEY);
  }

  @Test
  void a_single_part_may_be_small() {
    var request = new MultipartRequest(KEY, TYPE, LAST.length(), PART_BYTES, List.of(sha256(LAST)));
    MultipartUpload upload = uploads().begin(request);
    String tag = put(uploads().presignPart(upload, 1, LIFE), LAST).headers().get("etag");
    assertThat(uploads().complete(upload, List.of(tag))).isEqualTo(new Completed());
    assertThat(download(KEY).body()).isEqualTo(LAST);
  }

  @Test
  void nothing_is_there_before_the_completion() {
    sendAll(begin());
    assertThat(store().head(KEY)).isEmpty();
    assertThat(download(KEY).isRefusal()).isTrue();
  }

  @Test
  void a_file_is_replaced_by_the_completion_and_not_before() {
    upload(KEY, CONTENT);
    MultipartUpload upload = begin();
    List<String> tags = sendAll(upload);
    assertThat(download(KEY).body()).isEqualTo(CONTENT);
    uploads().complete(upload, tags);
    assertWhole(KEY);
  }

  @Test
  void uploads_to_one_key_are_apart() {
    MultipartUpload one = begin();
    MultipartUpload other = begin();
    assertThat(one.id()).isNotEqualTo(other.id());
    List<String> tags = sendAll(other);
    send(one, LAST_PART);
    assertThat(uploads().complete(one, tags)).isNotEqualTo(new Completed());
    uploads().abort(one);
    assertThat(uploads().complete(other, tags)).isEqualTo(new Completed());
    assertWhole(KEY);
  }

  @Test
  void an_upload_can_be_completed_as_long_as_it_is_kept() {
    MultipartUpload upload = begin();
    String first = send(upload, 1);
    clock.advance(MultipartUploads.KEPT.minusSeconds(1));
    String last = send(upload, LAST_PART);
    assertThat(uploads().complete(upload, List.of(first, last))).isEqualTo(new Completed());
    assertWhole(KEY);
  }
}
