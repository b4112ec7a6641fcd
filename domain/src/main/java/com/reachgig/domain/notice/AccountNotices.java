package com.reachgig.domain.notice;

import com.reachgig.domain.account.Account;
import com.reachgig.domain.account.AccountStatus;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.Email;
import com.reachgig.domain.account.OneTimeTokens;
import com.reachgig.domain.account.Purpose;
import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.mail.Mailer;
import java.util.List;
import java.util.Optional;

/**
 * Who gets which mail about an account. The account is looked up when the mail is written, not when
 * the event happened: one that is gone, or no longer in need of the mail, gets none.
 */
public final class AccountNotices {
  private final Transactions transactions;
  private final Accounts accounts;
  private final OneTimeTokens tokens;
  private final Inbox inbox;
  private final Mailer mailer;
  private final Letters letters;

  public AccountNotices(
      Transactions transactions,
      Accounts accounts,
      OneTimeTokens tokens,
      Inbox inbox,
      Mailer mailer,
      Links links) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.inbox = inbox;
    this.mailer = mailer;
    this.letters = new Letters(links);
  }

  /** How such a letter is written. */
  private interface Confirmation {
    Letter write(Account account, String token, String resetToken);
  }

  /** The subscribers that send these mails. */
  public List<Subscriber> subscribers() {
    return List.of(
        subscriber(Subscriptions.WELCOME_EMAIL, this::welcome),
        subscriber(Subscriptions.SIGN_UP_REPEATED_EMAIL, this::signUpRepeated),
        subscriber(Subscriptions.PASSWORD_RESET_EMAIL, this::passwordReset),
        subscriber(Subscriptions.VERIFICATION_EMAIL, this::verification),
        subscriber(Subscriptions.PASSWORD_CHANGED_EMAIL, this::passwordChanged));
  }

  private Subscriber subscriber(String name, SendMail.Writer writer) {
    return new SendMail(name, writer, inbox, transactions, mailer);
  }

  private Optional<Letter> welcome(CloudEvent event) {
    return accounts
        .find(event.subject())
        .filter(account -> account.is(AccountStatus.UNVERIFIED))
        .map(account -> confirmation(account, letters::welcome));
  }

  private Optional<Letter> signUpRepeated(CloudEvent event) {
    return accounts
        .find(event.subject())
        .filter(account -> !account.is(AccountStatus.SUSPENDED))
        .map(account -> letters.signUpRepeated(account, token(Purpose.RESET_PASSWORD, account)));
  }

  private Optional<Letter> passwordReset(CloudEvent event) {
    return named(event)
        .filter(account -> !account.is(AccountStatus.SUSPENDED))
        .map(account -> letters.passwordReset(account, token(Purpose.RESET_PASSWORD, account)));
  }

  private Optional<Letter> verification(CloudEvent event) {
    return named(event)
        .filter(account -> account.is(AccountStatus.UNVERIFIED))
        .map(account -> confirmation(account, letters::verification));
  }

  /** A letter that asks to confirm the address, or else to choose another password. */
  private Letter confirmation(Account account, Confirmation letter) {
    return letter.write(
        account, token(Purpose.VERIFY_EMAIL, account), token(Purpose.RESET_PASSWORD, account));
  }

  private Optional<Letter> passwordChanged(CloudEvent event) {
    return accounts.find(event.subject()).map(letters::passwordChanged);
  }

  private Optional<Account> named(CloudEvent event) {
    var data = new FieldReader("event " + event.id(), event.data());
    return accounts.find(new Email(data.text("email")));
  }

  /** Stored before its mail is sent: a token that arrives is good. */
  private String token(Purpose purpose, Account account) {
    var issued = tokens.issue(purpose, account);
    transactions.commit(issued.part());
    return issued.token();
  }
}
