package com.reachgig.domain.account;

import static com.reachgig.domain.AccountDesk.HOME;
import static com.reachgig.domain.AccountDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.CountingStore;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.session.Role;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Known and unknown addresses differ in nothing that can be read or measured from outside. */
class EnumerationSafetyTest {
  private final AtomicReference<CountingStore> counting = new AtomicReference<>();
  private final Marketplace market =
      new Marketplace(
          store -> {
            counting.set(new CountingStore(store));
            return counting.get();
          });
  private final AccountDesk desk = market.accounts();

  /** What an attempt gave, and all that it cost, in order. */
  record Trace(Object answer, List<String> storeCalls, int hashes) {}

  @BeforeEach
  void there_is_a_member() {
    desk.member("known@example.org");
    desk.login.login("known@example.org", PASSWORD, HOME);
  }

  @Test
  void sign_up_answers_and_costs_the_same() {
    var known = trace(() -> desk.signUp.signUp("known@example.org", PASSWORD, HOME));
    var unknown = trace(() -> desk.signUp.signUp("unknown@example.org", PASSWORD, HOME));
    assertThat(known).isEqualTo(unknown);
    assertThat(known)
        .isEqualTo(
            new Trace(new Requested.Accepted(), List.of("write of 2", "get", "write of 4"), 1));
  }

  @Test
  void login_answers_and_costs_the_same() {
    desk.createAccount.create("shut@example.org", PASSWORD, Role.MEMBER);
    var shut = market.accounts.find(new Email("shut@example.org")).orElseThrow();
    market.transactions.commit(market.accounts.replace(shut.with(AccountStatus.SUSPENDED)));

    var wrong = trace(() -> desk.login.login("known@example.org", "wrong password", HOME));
    var unknown = trace(() -> desk.login.login("unknown@example.org", PASSWORD, HOME));
    var suspended = trace(() -> desk.login.login("shut@example.org", PASSWORD, HOME));
    assertThat(List.of(wrong, suspended)).containsOnly(unknown);
    assertThat(unknown)
        .isEqualTo(
            new Trace(
                new Login.Result.InvalidCredentials(), List.of("write of 3", "get", "get"), 1));
  }

  @Test
  void the_first_login_of_a_process_tells_nothing_either() {
    var wrong = trace(() -> market.accounts().login.login("known@example.org", "wrong!", HOME));
    var unknown = trace(() -> market.accounts().login.login("who@example.org", "wrong!", HOME));
    assertThat(wrong).isEqualTo(unknown);
    assertThat(wrong.hashes()).isEqualTo(2);
  }

  @Test
  void forgotten_passwords_answer_and_cost_the_same() {
    var known = trace(() -> desk.forgotPassword.forgot("known@example.org", HOME));
    var unknown = trace(() -> desk.forgotPassword.forgot("unknown@example.org", HOME));
    assertThat(known).isEqualTo(unknown);
    assertThat(known)
        .isEqualTo(new Trace(new Requested.Accepted(), List.of("write of 2", "write of 1"), 0));
  }

  @Test
  void asking_for_the_verification_mail_answers_and_costs_the_same() {
    var known = trace(() -> desk.resendVerification.resend("known@example.org", HOME));
    var unknown = trace(() -> desk.resendVerification.resend("unknown@example.org", HOME));
    assertThat(known).isEqualTo(unknown);
    assertThat(known.answer()).isEqualTo(new Requested.Accepted());
  }

  private Trace trace(Supplier<Object> attempt) {
    counting.get().calls.clear();
    market.hasher.calls.set(0);
    var answer = attempt.get();
    return new Trace(answer, List.copyOf(counting.get().calls), market.hasher.calls.get());
  }
}
