package com.reachgig.domain.account;

import static com.reachgig.domain.AccountDesk.HOME;
import static com.reachgig.domain.AccountDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.session.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperatorTest {
  private static final String OPERATOR = "operator@example.org";
  private static final String ADA = "ada@example.org";

  private final Marketplace market = new Marketplace();
  private final AccountDesk desk = market.accounts();

  @Test
  void the_first_operator_is_set_up_with_a_link() {
    String token = minted();
    assertThat(desk.claimOperatorSetup.claim(OPERATOR, "short", token, HOME))
        .isInstanceOf(ClaimOperatorSetup.Result.Invalid.class);
    assertThat(claim(OPERATOR, token)).isInstanceOf(ClaimOperatorSetup.Result.Claimed.class);
    assertThat(desk.actor(desk.loggedIn(OPERATOR)).role()).isEqualTo(Role.OPERATOR);
  }

  @Test
  void a_setup_link_is_good_for_half_an_hour_and_no_forged_one_is() {
    String token = minted();
    assertThat(claim(OPERATOR, "forged")).isEqualTo(new ClaimOperatorSetup.Result.InvalidToken());
    market.clock.advance(Duration.ofMinutes(30));
    assertThat(claim(OPERATOR, token)).isEqualTo(new ClaimOperatorSetup.Result.InvalidToken());
  }

  @Test
  void once_there_is_an_operator_no_link_makes_another() {
    String early = minted();
    String used = minted();
    claim(OPERATOR, used);
    assertThat(claim("second@example.org", early))
        .isEqualTo(new ClaimOperatorSetup.Result.OperatorExists());
    assertThat(desk.mintOperatorSetup.mint())
        .isEqualTo(new MintOperatorSetup.Result.OperatorExists());
  }

  @Test
  void an_account_from_the_console_ends_the_time_of_links_if_it_is_an_operators() {
    desk.member(ADA);
    assertThat(minted()).isNotEmpty();
    desk.operator(OPERATOR);
    assertThat(desk.mintOperatorSetup.mint())
        .isEqualTo(new MintOperatorSetup.Result.OperatorExists());
    assertThat(desk.createAccount.create(OPERATOR, PASSWORD, Role.OPERATOR))
        .isEqualTo(new CreateAccount.Result.EmailTaken());
  }

  @Test
  void a_member_cannot_claim_a_taken_address() {
    desk.member(ADA);
    assertThat(claim(ADA, minted())).isEqualTo(new ClaimOperatorSetup.Result.EmailTaken());
  }

  @Test
  void suspension_acts_at_once_and_can_be_undone() {
    String id = desk.member(ADA);
    desk.operator(OPERATOR);
    var operator = desk.actor(desk.loggedIn(OPERATOR));
    var tokens = desk.loggedIn(ADA);
    assertThat(desk.suspend.suspend(operator, id)).isEqualTo(new AccountOutcome.Done());
    assertThat(desk.isGood(tokens)).isFalse();
    assertThat(desk.login.login(ADA, PASSWORD, HOME))
        .isEqualTo(new Login.Result.InvalidCredentials());
    assertThat(desk.suspend.suspend(operator, id))
        .isEqualTo(new AccountOutcome.Illegal(AccountStatus.SUSPENDED));

    assertThat(desk.reactivate.reactivate(operator, id)).isEqualTo(new AccountOutcome.Done());
    assertThat(desk.isGood(desk.loggedIn(ADA))).isTrue();
    assertThat(market.auditOf(id)).contains("account.suspended", "account.reactivated");
  }

  @Test
  void a_suspended_owner_gets_no_link_for_a_new_password() {
    String id = desk.member(ADA);
    desk.operator(OPERATOR);
    desk.suspend.suspend(desk.actor(desk.loggedIn(OPERATOR)), id);
    desk.forgotPassword.forgot(ADA, HOME);
    market.deliver();
    assertThat(market.mailer.sent).isEmpty();
  }

  @Test
  void only_operators_suspend_and_the_last_operator_stays() {
    String member = desk.member(ADA);
    String first = desk.operator(OPERATOR);
    String second = desk.operator("second@example.org");
    var operator = desk.actor(desk.loggedIn(OPERATOR));
    assertThat(desk.suspend.suspend(desk.actor(desk.loggedIn(ADA)), first))
        .isEqualTo(new AccountOutcome.Forbidden());
    assertThat(desk.suspend.suspend(operator, "unknown")).isEqualTo(new AccountOutcome.NotFound());
    assertThat(desk.suspend.suspend(operator, second)).isEqualTo(new AccountOutcome.Done());
    assertThat(desk.suspend.suspend(operator, first)).isEqualTo(new AccountOutcome.LastOperator());
    assertThat(desk.reactivate.reactivate(operator, member))
        .isEqualTo(new AccountOutcome.Illegal(AccountStatus.ACTIVE));
    assertThat(desk.reactivate.reactivate(operator, second)).isEqualTo(new AccountOutcome.Done());
    assertThat(desk.suspend.suspend(operator, first)).isEqualTo(new AccountOutcome.Done());
  }

  private String minted() {
    return ((MintOperatorSetup.Result.Minted) desk.mintOperatorSetup.mint()).token();
  }

  private ClaimOperatorSetup.Result claim(String email, String token) {
    return desk.claimOperatorSetup.claim(email, PASSWORD, token, HOME);
  }
}
