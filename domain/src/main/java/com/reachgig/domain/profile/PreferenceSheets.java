package com.reachgig.domain.profile;

import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.util.Map;
import java.util.Set;

/** All members' preferences; stored shortly after registration, and as version 0 until then. */
public final class PreferenceSheets {
  private static final String SORT = "PREFERENCES";

  private final ItemStore store;

  public PreferenceSheets(ItemStore store) {
    this.store = store;
  }

  /** A member's own preferences. */
  public Versioned<Preferences> own(String accountId) {
    return store
        .get(key(accountId))
        .map(PreferenceSheets::decode)
        .orElseGet(() -> new Versioned<>(Preferences.initial(accountId), 0));
  }

  /** Stores the preferences; in conflict if their version is another. */
  Part save(Preferences preferences, long version) {
    var key = key(preferences.accountId());
    return Part.of(
        version == 0
            ? new Write.Create(key, encode(preferences))
            : new Write.Replace(key, version, encode(preferences)));
  }

  public Part remove(String accountId) {
    return Part.of(new Write.Delete(key(accountId), Condition.always()));
  }

  private static Map<String, Value> encode(Preferences preferences) {
    var kinds =
        preferences.emailNotifications().stream().map(NotificationKind::wireName).sorted().toList();
    return new FieldWriter()
        .texts("mails", kinds)
        .text("locale", preferences.locale())
        .text("zone", preferences.timezone())
        .constant("digest", preferences.digest())
        .done();
  }

  private static Versioned<Preferences> decode(Item item) {
    var fields = FieldReader.of(item);
    var preferences =
        new Preferences(
            item.key().partition().substring("ACCOUNT#".length()),
            Set.copyOf(fields.allParsed("mails", NotificationKind::ofWireName)),
            fields.text("locale"),
            fields.text("zone"),
            fields.constant("digest", Digest.class));
    return new Versioned<>(preferences, item.version());
  }

  private static ItemKey key(String accountId) {
    return new ItemKey("ACCOUNT#" + accountId, SORT);
  }
}
