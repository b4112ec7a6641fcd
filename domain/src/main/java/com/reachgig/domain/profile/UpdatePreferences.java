package com.reachgig.domain.profile;

import com.reachgig.domain.Checked;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;

/** Replaces a member's preferences as the member last saw them. */
public final class UpdatePreferences {
  private final Transactions transactions;
  private final PreferenceSheets sheets;

  public UpdatePreferences(Transactions transactions, PreferenceSheets sheets) {
    this.transactions = transactions;
    this.sheets = sheets;
  }

  public Update<Preferences> update(String accountId, long version, PreferencesInput given) {
    return switch (Preferences.check(accountId, given)) {
      case Checked.Invalid<Preferences>(var violations) -> new Update.Invalid<>(violations);
      case Checked.Valid<Preferences>(var preferences) -> save(preferences, version);
    };
  }

  private Update<Preferences> save(Preferences preferences, long version) {
    return switch (transactions.commit(sheets.save(preferences, version))) {
      case Commit.Done _ -> new Update.Updated<>(new Versioned<>(preferences, version + 1));
      case Commit.Conflict _ -> new Update.Stale<>(sheets.own(preferences.accountId()).version());
    };
  }
}
