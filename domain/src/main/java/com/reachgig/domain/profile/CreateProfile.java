package com.reachgig.domain.profile;

import com.reachgig.domain.event.Handled;
import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.event.CloudEvent;

/** Stores the profile that everyone begins with, unless the member was faster. */
public final class CreateProfile implements Subscriber {
  private final Transactions transactions;
  private final Profiles profiles;
  private final Inbox inbox;

  public CreateProfile(Transactions transactions, Profiles profiles, Inbox inbox) {
    this.transactions = transactions;
    this.profiles = profiles;
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return Subscriptions.PROFILE;
  }

  @Override
  public Handled handle(CloudEvent event) {
    var profile = profiles.save(Profile.initial(event.subject()), 0);
    return switch (transactions.commit(profile, inbox.record(name(), event))) {
      case Commit.Done _ -> Handled.DONE;
      case Commit.Conflict _ -> Handled.REPEATED;
    };
  }
}
