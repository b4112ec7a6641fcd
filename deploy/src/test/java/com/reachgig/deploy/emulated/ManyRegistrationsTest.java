package com.reachgig.deploy.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.deploy.local.Mail;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.Email;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.registration.Registrations;
import com.reachgig.local.Patience;
import com.reachgig.ports.item.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thousand registrations, through relay, bus, rules and queues to all who subscribed. */
@Tag("emulator")
@ExtendWith(Deployed.class)
@Timeout(400)
class ManyRegistrationsTest {
  private static final int MANY = 1_000;

  @Test
  void each_registration_takes_each_of_its_four_effects_exactly_once(DeployedStack stack)
      throws Exception {
    long before = counted(stack);
    var registrar = new Registrar(stack.items);
    var emails = IntStream.range(0, MANY).mapToObj(i -> "many" + i + "@example.org").toList();
    for (int i = 0; i < MANY; i++) {
      registrar.register(emails.get(i), "10.0.%d.%d".formatted(i / 250, i % 250));
    }

    Patience.until("all events are handled", () -> welcomed(stack) >= MANY && quiet(stack));

    assertThat(counted(stack) - before).as("counted").isEqualTo(MANY);
    assertThat(mails(stack)).as("welcomed").hasSize(MANY).containsOnlyKeys(emails);
    assertThat(mails(stack).values()).containsOnly(1L);
    var accounts = new Accounts(stack.items);
    var profiles = new Profiles(stack.items);
    var sheets = new PreferenceSheets(stack.items);
    for (var email : emails) {
      var id = accounts.find(new Email(email)).orElseThrow().id();
      assertThat(profiles.find(id).orElseThrow().version()).as("profile").isEqualTo(1);
      assertThat(sheets.own(id).version()).as("preferences").isEqualTo(1);
    }
  }

  /** By the count that a subscriber keeps, of today and, around midnight, of the day before. */
  private static long counted(DeployedStack stack) {
    var registrations = new Registrations(stack.items);
    var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    return registrations.on(today) + registrations.on(today.minusDays(1));
  }

  private static long welcomed(DeployedStack stack) {
    return mails(stack).values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> mails(DeployedStack stack) {
    return stack.mails().stream()
        .filter(mail -> mail.to().startsWith("many"))
        .filter(mail -> mail.subject().contains("Welcome"))
        .map(Mail::to)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** Nothing waits anywhere any more, so that nothing can follow. */
  private static boolean quiet(DeployedStack stack) {
    return Outbox.partitions().stream().allMatch(each -> isEmpty(stack, each))
        && Subscriptions.ALL.stream()
            .map(Subscription::subscriber)
            .allMatch(each -> stack.queue(each).size() == 0);
  }

  private static boolean isEmpty(DeployedStack stack, String partition) {
    return stack.items.query(Query.table(partition, 1)).items().isEmpty();
  }
}
