package com.reachgig.domain.profile;

import com.reachgig.domain.event.Handled;
import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.event.CloudEvent;

/** Stores the preferences that everyone begins with, unless the member was faster. */
public final class CreatePreferences implements Subscriber {
  private final Transactions transactions;
  private final PreferenceSheets sheets;
  private final Inbox inbox;

  public CreatePreferences(Transactions transactions, PreferenceSheets sheets, Inbox inbox) {
    this.transactions = transactions;
    this.sheets = sheets;
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return Subscriptions.PREFERENCES;
  }

  @Override
  public Handled handle(CloudEvent event) {
    var preferences = sheets.save(Preferences.initial(event.subject()), 0);
    return switch (transactions.commit(preferences, inbox.record(name(), event))) {
      case Commit.Done _ -> Handled.DONE;
      case Commit.Conflict _ -> Handled.REPEATED;
    };
  }
}
