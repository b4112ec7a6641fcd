package com.reachgig.adapter.inmemory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.event.EventBusFixture;
import com.reachgig.contracts.event.PartialFailureContract;
import com.reachgig.contracts.file.FileStoreFixture;
import com.reachgig.contracts.file.SignedUrlContract;
import com.reachgig.contracts.mail.MailerContract;
import com.reachgig.contracts.mail.MailerFixture;
import com.reachgig.contracts.metric.MeasuringContract;
import com.reachgig.contracts.metric.MetricsFixture;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contracts of bus, files, metrics and mail catch each broken adapter where they should. */
class BrokenAdaptersTest {
  private static volatile @Nullable Object subject;

  @Test
  void a_hidden_partial_failure_is_caught() {
    assertThat(failures(Bus.class, new FanOutFixture())).isEmpty();
    assertThat(failures(Bus.class, BrokenFixtures.hidingPartialFailures()))
        .contains("PartialFailureContract", "a_failure_is_told_by_event");
  }

  @Test
  void a_bus_that_stops_at_the_first_failure_is_caught() {
    assertThat(failures(Bus.class, BrokenFixtures.stoppingAtTheFirstFailure()))
        .contains("PartialFailureContract", "a_failure_keeps_no_event_from_other_subscribers");
  }

  @Test
  void metrics_without_bounds_are_caught() {
    assertThat(failures(Measuring.class, BrokenFixtures.soundMetrics())).isEmpty();
    assertThat(failures(Measuring.class, BrokenFixtures.unboundedMetrics()))
        .contains("MeasuringContract", "series_beyond_the_thousandth_are_counted_together")
        .doesNotContain("counts_add_up");
  }

  @Test
  void a_file_store_that_ignores_the_size_is_caught() {
    assertThat(failures(SignedUrls.class, BrokenFixtures.soundFiles())).isEmpty();
    assertThat(failures(SignedUrls.class, BrokenFixtures.ignoringSizes()))
        .contains("SignedUrlContract", "an_upload_has_exactly_the_size_it_was_signed_for")
        .doesNotContain("an_upload_has_the_type_it_was_signed_for");
  }

  @Test
  void a_file_store_that_ignores_expiry_is_caught() {
    assertThat(failures(SignedUrls.class, BrokenFixtures.ignoringExpiry()))
        .contains("SignedUrlContract", "an_upload_url_is_good_until_it_expires")
        .contains("a_download_url_is_good_until_it_expires");
  }

  @Test
  void a_mailer_that_takes_a_failure_for_success_is_caught() {
    assertThat(failures(Mailing.class, BrokenFixtures.acceptingWhatItCannotSend()))
        .containsExactlyInAnyOrder("MailerContract", "a_failure_is_no_refusal_and_may_pass");
  }

  private static Set<String> failures(Class<?> contract, Object fixture) {
    subject = fixture;
    return ContractRun.failures(contract);
  }

  private static <T> T subject(Class<T> type) {
    return type.cast(requireNonNull(subject));
  }

  static final class Bus extends PartialFailureContract {
    Bus() {
      super(subject(EventBusFixture.class));
    }
  }

  static final class Measuring extends MeasuringContract {
    Measuring() {
      super(subject(MetricsFixture.class));
    }
  }

  static final class SignedUrls extends SignedUrlContract {
    SignedUrls() {
      super(subject(FileStoreFixture.class));
    }
  }

  static final class Mailing extends MailerContract {
    Mailing() {
      super(subject(MailerFixture.class));
    }
  }
}
