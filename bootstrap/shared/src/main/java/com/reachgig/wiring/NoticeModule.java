package com.reachgig.wiring;

import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.OneTimeTokens;
import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.notice.AccountNotices;
import com.reachgig.domain.notice.Links;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.mail.Mailer;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import java.util.Set;

/** Subscribers that send mail. */
@Module
public final class NoticeModule {
  private NoticeModule() {}

  @Provides
  @ElementsIntoSet
  static Set<Subscriber> notices(
      Transactions transactions,
      Accounts accounts,
      OneTimeTokens tokens,
      Inbox inbox,
      Mailer mailer,
      Links links) {
    var notices = new AccountNotices(transactions, accounts, tokens, inbox, mailer, links);
    return Set.copyOf(notices.subscribers());
  }
}
