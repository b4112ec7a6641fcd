package com.reachgig.contracts.file;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.contracts.file.FileStoreFixture.Answer;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.MultipartOutcome.Completed;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part's URL takes that part of that upload, and for as long as it was signed for. */
public abstract class PartUrlContract extends MultipartContract {
  private MultipartUpload upload = new MultipartUpload("", request(KEY));
  private List<String> tags = List.of();

  protected PartUrlContract(FileStoreFixture fixture) {
    super(fixture);
  }

  @BeforeEach
  void send_all_parts() {
    upload = begin();
    tags = sendAll(upload);
  }

  @Test
  void a_part_has_exactly_its_size() {
    SignedUrl url = url();
    assertRefused(put(url, bytes("und der Rest\n\n")));
    assertRefused(put(url, bytes("und der Rest")));
    assertRefused(put(url, NOTHING));
    assertPartsAreAsSent();
  }

  @Test
  void a_part_of_another_size_is_refused_even_if_its_checksum_fits() {
    Value.Bytes longer = bytes("und der lange Rest\n");
    MultipartRequest lie =
        new MultipartRequest(
            KEY,
            TYPE,
            upload.request().bytes(),
            PART_BYTES,
            List.of(sha256(FIRST), sha256(longer)));
    SignedUrl url = uploads().presignPart(new MultipartUpload(upload.id(), lie), LAST_PART, LIFE);
    assertRefused(put(url, longer));
    assertPartsAreAsSent();
  }

  @Test
  void a_part_has_its_checksum() {
    assertRefused(put(url(), bytes("und den Rest\n")));
    assertPartsAreAsSent();
  }

  @Test
  void a_part_goes_where_its_url_says() {
    assertRefused(put(uploads().presignPart(upload, 1, LIFE), LAST));
    assertPartsAreAsSent();
  }

  @Test
  void a_part_url_is_good_until_it_expires() {
    SignedUrl url = url();
    assertThat(url.expiresAt()).isEqualTo(clock.instant().plus(LIFE));
    clock.advance(LIFE);
    assertRefused(put(url, LAST));
    clock.advanceSeconds(-1);
    assertThat(put(url, LAST).isSuccess()).isTrue();
  }

  @Test
  void a_part_url_is_good_for_its_method_only() {
    SignedUrl url = url();
    assertRefused(session.request("GET", url.url(), Map.of(), NOTHING));
    assertRefused(session.request("DELETE", url.url(), url.headers(), NOTHING));
    assertPartsAreAsSent();
  }

  @Test
  void no_character_of_a_part_url_can_be_changed() {
    SignedUrl url = url();
    for (URI tampered : tampered(url)) {
      Answer answer = session.request("PUT", tampered, url.headers(), LAST);
      assertThat(answer.isRefusal()).as("of " + tampered).isTrue();
    }
    assertPartsAreAsSent();
  }

  @Test
  void a_url_of_an_aborted_upload_is_refused() {
    SignedUrl url = url();
    uploads().abort(upload);
    assertRefused(put(url, LAST));
  }

  @Test
  void a_url_of_a_completed_upload_is_refused() {
    uploads().complete(upload, tags);
    assertRefused(put(url(), LAST));
    assertWhole(KEY);
  }

  @Test
  void a_part_url_lives_as_long_as_any_other() {
    Duration tooLong = FileStore.MAX_LIFE.plusSeconds(1);
    uploads().presignPart(upload, 1, FileStore.MAX_LIFE);
    assertFault(Fault.LIMIT_EXCEEDED, () -> uploads().presignPart(upload, 1, tooLong));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> uploads().presignPart(upload, 1, Duration.ZERO));
  }

  @Test
  void there_is_no_url_of_a_part_that_is_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> uploads().presignPart(upload, 0, LIFE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> uploads().presignPart(upload, LAST_PART + 1, LIFE));
  }

  private SignedUrl url() {
    return uploads().presignPart(upload, LAST_PART, LIFE);
  }

  private void assertPartsAreAsSent() {
    assertThat(uploads().complete(upload, tags)).isEqualTo(new Completed());
    assertWhole(KEY);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.isRefusal()).as("refused: " + answer.status()).isTrue();
  }
}
