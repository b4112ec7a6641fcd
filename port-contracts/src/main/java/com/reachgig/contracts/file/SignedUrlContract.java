package com.reachgig.contracts.file;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.contracts.file.FileStoreFixture.Answer;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.file.UploadRequest;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A signed URL is good for just what it was made for, and for just as long. */
public abstract class SignedUrlContract extends FileStoreContract {
  protected SignedUrlContract(FileStoreFixture fixture) {
    super(fixture);
  }

  @Test
  void an_upload_has_exactly_the_size_it_was_signed_for() {
    SignedUrl url = store().presignUpload(request(KEY, CONTENT), LIFE);
    assertRefused(put(url, bytes("Zwölf Boxkämpfer\n\n")));
    assertRefused(put(url, bytes("Zwölf Boxkämpfer")));
    assertRefused(put(url, NOTHING));
  }

  @Test
  void an_upload_of_another_size_is_refused_even_if_its_checksum_fits() {
    Value.Bytes longer = bytes("Zwölf Boxkämpfer jagen Viktor");
    UploadRequest lie = new UploadRequest(KEY, TYPE, CONTENT.length(), sha256(longer));
    assertRefused(put(store().presignUpload(lie, LIFE), longer));
  }

  @Test
  void an_upload_has_the_checksum_it_was_signed_for() {
    SignedUrl url = store().presignUpload(request(KEY, CONTENT), LIFE);
    assertRefused(put(url, bytes("Zwölf Boxkämpfer.")));
  }

  @Test
  void an_upload_has_the_type_it_was_signed_for() {
    SignedUrl url = store().presignUpload(request(KEY, CONTENT), LIFE);
    Map<String, String> html = Map.of("Content-Type", "text/html");
    assertRefused(session.request("PUT", url.url(), html, CONTENT));
  }

  @Test
  void a_refused_upload_leaves_the_file_as_it_was() {
    upload(KEY, CONTENT);
    Value.Bytes other = bytes("other");
    put(store().presignUpload(request(KEY, other), LIFE), bytes("wrong"));
    assertThat(download(KEY).body()).isEqualTo(CONTENT);
  }

  @Test
  void an_upload_url_is_good_until_it_expires() {
    SignedUrl url = store().presignUpload(request(KEY, CONTENT), LIFE);
    assertThat(url.expiresAt()).isEqualTo(clock.instant().plus(LIFE));
    clock.advance(LIFE);
    assertRefused(put(url, CONTENT));
    clock.advanceSeconds(-1);
    assertThat(put(url, CONTENT).isSuccess()).isTrue();
  }

  @Test
  void a_download_url_is_good_until_it_expires() {
    upload(KEY, CONTENT);
    SignedUrl url = store().presignDownload(KEY, "name.txt", LIFE);
    clock.advance(LIFE.minusSeconds(1));
    assertThat(get(url).isSuccess()).isTrue();
    clock.advanceSeconds(1);
    assertThat(get(url).isRefusal()).isTrue();
  }

  @Test
  void a_url_is_good_for_its_method_only() {
    SignedUrl upload = store().presignUpload(request(KEY, CONTENT), LIFE);
    SignedUrl download = store().presignDownload(KEY, "name.txt", LIFE);
    assertRefused(session.request("PUT", download.url(), upload.headers(), CONTENT));
    upload(KEY, CONTENT);
    assertThat(session.request("GET", upload.url(), Map.of(), NOTHING).isRefusal()).isTrue();
  }

  @Test
  void no_character_of_an_upload_url_can_be_changed() {
    SignedUrl url = store().presignUpload(request(KEY, CONTENT), LIFE);
    for (URI tampered : tampered(url)) {
      Answer answer = session.request("PUT", tampered, url.headers(), CONTENT);
      assertThat(answer.isRefusal()).as("of " + tampered).isTrue();
    }
    assertThat(store().head(KEY)).isEmpty();
  }

  @Test
  void no_character_of_a_download_url_can_be_changed() {
    upload(KEY, CONTENT);
    for (URI tampered : tampered(store().presignDownload(KEY, "name.txt", LIFE))) {
      Answer answer = session.request("GET", tampered, Map.of(), NOTHING);
      assertThat(answer.isRefusal()).as("of " + tampered).isTrue();
    }
  }

  @Test
  void a_url_lives_1_s_to_7_days() {
    store().presignDownload(KEY, "name.txt", Duration.ofSeconds(1));
    store().presignDownload(KEY, "name.txt", FileStore.MAX_LIFE);
    Duration tooLong = FileStore.MAX_LIFE.plusSeconds(1);
    assertFault(Fault.LIMIT_EXCEEDED, () -> store().presignDownload(KEY, "name.txt", tooLong));
    UploadRequest request = request(KEY, CONTENT);
    assertFault(Fault.LIMIT_EXCEEDED, () -> store().presignUpload(request, tooLong));
    assertThatThrownBy(() -> store().presignUpload(request, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().presignDownload(KEY, "n", Duration.ofMillis(1_500)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_key_has_1_to_1024_bytes() {
    String longest = "é".repeat(512);
    upload(longest, CONTENT);
    assertThat(store().head(longest)).isPresent();
    String tooLong = longest + "x";
    assertFault(Fault.LIMIT_EXCEEDED, () -> store().head(tooLong));
    assertFault(Fault.LIMIT_EXCEEDED, () -> store().delete(tooLong));
    assertFault(Fault.LIMIT_EXCEEDED, () -> store().presignDownload(tooLong, "name.txt", LIFE));
    assertThatThrownBy(() -> store().head("")).isInstanceOf(IllegalArgumentException.class);
  }

  /** A refused upload is told as such, and nothing is stored. */
  private void assertRefused(Answer answer) {
    assertThat(answer.isRefusal()).as("refused: " + answer.status()).isTrue();
    assertThat(store().head(KEY)).isEmpty();
  }
}
