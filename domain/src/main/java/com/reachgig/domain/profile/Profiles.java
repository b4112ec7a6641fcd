package com.reachgig.domain.profile;

import com.reachgig.domain.Ids;
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
import java.util.Optional;

/**
 * All profiles. A registration stores one shortly after; until then the member's own view shows
 * what everyone begins with, as version 0, and nobody else finds it.
 */
public final class Profiles {
  private static final String SORT = "PROFILE";

  private final ItemStore store;

  public Profiles(ItemStore store) {
    this.store = store;
  }

  /** A profile for everyone to see. */
  public Optional<Versioned<Profile>> find(String accountId) {
    return Ids.isId(accountId) ? store.get(key(accountId)).map(Profiles::decode) : Optional.empty();
  }

  /** A member's own profile. */
  public Versioned<Profile> own(String accountId) {
    return find(accountId).orElseGet(() -> new Versioned<>(Profile.initial(accountId), 0));
  }

  /** Stores the profile; in conflict if its version is another. */
  Part save(Profile profile, long version) {
    var key = key(profile.accountId());
    return Part.of(
        version == 0
            ? new Write.Create(key, encode(profile))
            : new Write.Replace(key, version, encode(profile)));
  }

  public Part remove(String accountId) {
    return Part.of(new Write.Delete(key(accountId), Condition.always()));
  }

  private static Map<String, Value> encode(Profile profile) {
    return new FieldWriter()
        .text("name", profile.displayName())
        .text("headline", profile.headline())
        .text("bio", profile.bio())
        .texts("skills", profile.skills())
        .text("place", profile.location())
        .texts("links", profile.links())
        .done();
  }

  private static Versioned<Profile> decode(Item item) {
    var fields = FieldReader.of(item);
    var profile =
        new Profile(
            item.key().partition().substring("ACCOUNT#".length()),
            fields.text("name"),
            fields.textOrNull("headline"),
            fields.textOrNull("bio"),
            fields.texts("skills"),
            fields.textOrNull("place"),
            fields.texts("links"));
    return new Versioned<>(profile, item.version());
  }

  private static ItemKey key(String accountId) {
    return new ItemKey("ACCOUNT#" + accountId, SORT);
  }
}
