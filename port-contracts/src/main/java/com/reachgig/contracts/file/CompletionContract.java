package com.reachgig.contracts.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.file.MultipartOutcome;
import com.reachgig.ports.file.MultipartOutcome.Completed;
import com.reachgig.ports.file.MultipartOutcome.Gone;
import com.reachgig.ports.file.MultipartOutcome.Incomplete;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.StorageClass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An upload in parts ends once: completed with all of them, or aborted. */
public abstract class CompletionContract extends MultipartContract {
  protected CompletionContract(FileStoreFixture fixture) {
    super(fixture);
  }

  @Test
  void an_upload_without_a_part_can_be_completed_when_it_is_there() {
    MultipartUpload upload = begin();
    String last = send(upload, LAST_PART);
    assertIncomplete(upload, List.of(last, last));
    String first = send(upload, 1);
    assertThat(uploads().complete(upload, List.of(first, last))).isEqualTo(new Completed());
    assertWhole(KEY);
  }

  @Test
  void an_upload_without_its_last_part_is_incomplete() {
    MultipartUpload upload = begin();
    String first = send(upload, 1);
    assertIncomplete(upload, List.of(first, first));
  }

  @Test
  void an_upload_without_any_part_is_incomplete() {
    String tag = '"' + "0".repeat(32) + '"';
    assertIncomplete(begin(), List.of(tag, tag));
  }

  @Test
  void parts_are_named_each_once_in_their_order() {
    MultipartUpload upload = begin();
    List<String> tags = sendAll(upload);
    assertIncomplete(upload, tags.reversed());
    assertIncomplete(upload, tags.subList(0, 1));
    assertIncomplete(upload, List.of());
    List<String> tooMany = new ArrayList<>(tags);
    tooMany.add(tags.getLast());
    assertIncomplete(upload, tooMany);
    assertThat(uploads().complete(upload, tags)).isEqualTo(new Completed());
  }

  @Test
  void what_is_no_tag_is_no_parts() {
    MultipartUpload upload = begin();
    String first = send(upload, 1);
    send(upload, LAST_PART);
    for (String none :
        List.of("", "\"\"", "\"a", "\0", "\n", "</ETag>", "\ud800", "a".repeat(9_999))) {
      assertIncomplete(upload, List.of(first, none));
    }
  }

  @Test
  void completing_again_tells_that_it_was_completed() {
    MultipartUpload upload = begin();
    List<String> tags = sendAll(upload);
    uploads().complete(upload, tags);
    assertThat(uploads().complete(upload, tags)).isEqualTo(new Completed());
    assertWhole(KEY);
  }

  @Test
  void completing_again_tells_so_also_after_a_change_of_the_storage_class() {
    MultipartUpload upload = begin();
    List<String> tags = sendAll(upload);
    uploads().complete(upload, tags);
    store().changeStorageClass(KEY, StorageClass.INFREQUENT);
    assertThat(uploads().complete(upload, tags)).isEqualTo(new Completed());
    assertWhole(KEY);
  }

  @Test
  void completing_again_brings_back_no_deleted_file() {
    MultipartUpload upload = begin();
    List<String> tags = sendAll(upload);
    uploads().complete(upload, tags);
    store().delete(KEY);
    assertEnded(uploads().complete(upload, tags));
    assertThat(store().head(KEY)).isEmpty();
  }

  @Test
  void completing_again_brings_back_no_replaced_file() {
    MultipartUpload upload = begin();
    List<String> tags = sendAll(upload);
    uploads().complete(upload, tags);
    upload(KEY, CONTENT);
    assertEnded(uploads().complete(upload, tags));
    assertThat(download(KEY).body()).isEqualTo(CONTENT);
  }

  @Test
  void an_aborted_upload_is_gone() {
    upload(KEY, CONTENT);
    MultipartUpload upload = begin();
    List<String> tags = sendAll(upload);
    uploads().abort(upload);
    assertThat(uploads().complete(upload, tags)).isEqualTo(new Gone());
    assertThat(download(KEY).body()).isEqualTo(CONTENT);
  }

  @Test
  void aborting_again_has_no_effect() {
    MultipartUpload upload = begin();
    MultipartUpload other = begin();
    uploads().abort(upload);
    uploads().abort(upload);
    assertThat(uploads().complete(other, sendAll(other))).isEqualTo(new Completed());
  }

  @Test
  void a_completed_upload_cannot_be_aborted() {
    MultipartUpload upload = begin();
    uploads().complete(upload, sendAll(upload));
    uploads().abort(upload);
    assertWhole(KEY);
  }

  private void assertIncomplete(MultipartUpload upload, List<String> tags) {
    assertThat(uploads().complete(upload, tags)).isEqualTo(new Incomplete());
    assertThat(store().head(KEY)).isEmpty();
  }

  private static void assertEnded(MultipartOutcome outcome) {
    assertThat(outcome).isIn(new Completed(), new Gone());
  }
}
