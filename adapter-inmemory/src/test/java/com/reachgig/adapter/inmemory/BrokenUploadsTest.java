package com.reachgig.adapter.inmemory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.file.CompletionContract;
import com.reachgig.contracts.file.FileStoreFixture;
import com.reachgig.contracts.file.MultipartTransferContract;
import com.reachgig.contracts.file.PartUrlContract;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contracts of uploads in parts catch each broken adapter where they should. */
class BrokenUploadsTest {
  private static volatile @Nullable FileStoreFixture subject;

  @Test
  void sound_uploads_are_not_taken_for_broken() {
    var sound = BrokenFixtures.soundFiles();
    assertThat(failures(Transfer.class, sound)).isEmpty();
    assertThat(failures(Completion.class, sound)).isEmpty();
    assertThat(failures(PartUrls.class, sound)).isEmpty();
  }

  @Test
  void a_file_that_is_replaced_too_soon_is_caught() {
    assertThat(failures(Transfer.class, BrokenUploads.replacingAtOnce()))
        .containsExactlyInAnyOrder(
            "MultipartTransferContract", "a_file_is_replaced_by_the_completion_and_not_before");
  }

  @Test
  void a_completion_that_is_forgotten_is_caught() {
    assertThat(failures(Completion.class, BrokenUploads.forgettingCompletions()))
        .contains("completing_again_tells_that_it_was_completed")
        .doesNotContain("an_aborted_upload_is_gone");
  }

  @Test
  void an_upload_that_is_given_up_for_a_missing_part_is_caught() {
    assertThat(failures(Completion.class, BrokenUploads.givingUpOnMissingParts()))
        .contains("an_upload_without_its_last_part_is_incomplete")
        .doesNotContain("completing_again_tells_that_it_was_completed");
  }

  @Test
  void an_abort_of_a_completed_file_is_caught() {
    assertThat(failures(Completion.class, BrokenUploads.deletingOnAbort()))
        .containsExactlyInAnyOrder(
            "CompletionContract",
            "an_aborted_upload_is_gone",
            "a_completed_upload_cannot_be_aborted");
  }

  @Test
  void parts_that_are_mixed_up_are_caught() {
    assertThat(failures(Transfer.class, BrokenUploads.mixingUpParts()))
        .contains("parts_become_one_file");
  }

  @Test
  void parts_of_any_size_and_checksum_are_caught() {
    assertThat(failures(PartUrls.class, BrokenUploads.takingAnyPart()))
        .contains("a_part_has_exactly_its_size", "a_part_has_its_checksum")
        .doesNotContain("no_character_of_a_part_url_can_be_changed");
  }

  @Test
  void part_urls_that_never_expire_are_caught() {
    assertThat(failures(PartUrls.class, BrokenFixtures.ignoringExpiry()))
        .containsExactlyInAnyOrder("PartUrlContract", "a_part_url_is_good_until_it_expires");
  }

  private static Set<String> failures(Class<?> contract, FileStoreFixture fixture) {
    subject = fixture;
    return ContractRun.failures(contract);
  }

  static final class Transfer extends MultipartTransferContract {
    Transfer() {
      super(requireNonNull(subject));
    }
  }

  static final class Completion extends CompletionContract {
    Completion() {
      super(requireNonNull(subject));
    }
  }

  static final class PartUrls extends PartUrlContract {
    PartUrls() {
      super(requireNonNull(subject));
    }
  }
}
