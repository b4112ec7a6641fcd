package com.reachgig.contracts.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.file.FileStoreFixture.Answer;
import com.reachgig.ports.file.FileInfo;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.file.StorageClass;
import com.reachgig.ports.value.Value;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was uploaded is there, whole, until it is replaced or deleted. */
public abstract class TransferContract extends FileStoreContract {
  protected TransferContract(FileStoreFixture fixture) {
    super(fixture);
  }

  @Test
  void an_uploaded_file_is_downloaded_as_it_is() {
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);
    Value.Bytes content = new Value.Bytes(random);
    upload(KEY, content);
    Answer answer = download(KEY);
    assertThat(answer.isSuccess()).isTrue();
    assertThat(answer.body()).isEqualTo(content);
    assertThat(answer.headers()).containsEntry("content-type", TYPE);
  }

  @Test
  void a_download_is_saved_under_its_name() {
    upload(KEY, CONTENT);
    Answer answer = get(store().presignDownload(KEY, "my \"file\";\n.txt", LIFE));
    assertThat(answer.isSuccess()).isTrue();
    assertThat(answer.headers().getOrDefault("content-disposition", ""))
        .startsWith("attachment")
        .contains("my%20%22file%22%3B%0A.txt");
  }

  @Test
  void an_uploaded_file_is_known() {
    upload(KEY, CONTENT);
    assertThat(store().head(KEY))
        .contains(
            new FileInfo(KEY, TYPE, CONTENT.length(), StorageClass.STANDARD, clock.instant()));
  }

  @Test
  void a_file_that_was_never_uploaded_is_absent() {
    store().presignUpload(request(KEY, CONTENT), LIFE);
    assertThat(store().head(KEY)).isEmpty();
    assertThat(download(KEY).isRefusal()).isTrue();
  }

  @Test
  void keys_are_apart_to_the_character() {
    upload("a/b", CONTENT);
    assertThat(store().head("a%2Fb")).isEmpty();
    assertThat(store().head("a/B")).isEmpty();
    assertThat(store().head("a/b/")).isEmpty();
    assertThat(store().head("../a/b")).isEmpty();
    assertThat(store().head("a")).isEmpty();
  }

  @Test
  void an_upload_replaces_the_file_of_its_key() {
    upload(KEY, CONTENT);
    Value.Bytes other = bytes("other content");
    upload(KEY, other);
    assertThat(download(KEY).body()).isEqualTo(other);
    assertThat(store().head(KEY).map(FileInfo::bytes)).contains((long) other.length());
  }

  @Test
  void an_upload_url_works_as_often_as_wanted() {
    SignedUrl url = store().presignUpload(request(KEY, CONTENT), LIFE);
    assertThat(put(url, CONTENT).isSuccess()).isTrue();
    assertThat(put(url, CONTENT).isSuccess()).isTrue();
  }

  @Test
  void a_deleted_file_is_absent() {
    upload(KEY, CONTENT);
    store().delete(KEY);
    assertThat(store().head(KEY)).isEmpty();
    assertThat(download(KEY).isRefusal()).isTrue();
  }

  @Test
  void deleting_what_is_absent_has_no_effect() {
    upload(KEY, CONTENT);
    store().delete("other");
    assertThat(store().head(KEY)).isPresent();
  }

  @Test
  void a_file_can_be_moved_to_another_class_of_storage() {
    upload(KEY, CONTENT);
    assertThat(store().changeStorageClass(KEY, StorageClass.INFREQUENT)).isTrue();
    Optional<FileInfo> info = store().head(KEY);
    assertThat(info.map(FileInfo::storageClass)).contains(StorageClass.INFREQUENT);
    assertThat(download(KEY).body()).isEqualTo(CONTENT);
  }

  @Test
  void an_absent_file_has_no_class_of_storage() {
    assertThat(store().changeStorageClass(KEY, StorageClass.INFREQUENT)).isFalse();
    assertThat(store().head(KEY)).isEmpty();
  }
}
