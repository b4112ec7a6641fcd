package com.reachgig.domain.profile;

import com.reachgig.domain.Checked;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;

/** Replaces a member's profile as the member last saw it. */
public final class UpdateProfile {
  private final Transactions transactions;
  private final Profiles profiles;

  public UpdateProfile(Transactions transactions, Profiles profiles) {
    this.transactions = transactions;
    this.profiles = profiles;
  }

  public Update<Profile> update(String accountId, long version, ProfileInput given) {
    return switch (Profile.check(accountId, given)) {
      case Checked.Invalid<Profile>(var violations) -> new Update.Invalid<>(violations);
      case Checked.Valid<Profile>(var profile) -> save(profile, version);
    };
  }

  private Update<Profile> save(Profile profile, long version) {
    return switch (transactions.commit(profiles.save(profile, version))) {
      case Commit.Done _ -> new Update.Updated<>(new Versioned<>(profile, version + 1));
      case Commit.Conflict _ -> new Update.Stale<>(profiles.own(profile.accountId()).version());
    };
  }
}
