package com.reachgig.domain.account;

import com.reachgig.domain.Millis;
import com.reachgig.domain.Secrets;
import com.reachgig.domain.Sha256;
import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tokens that are good once and for a while; stored as hashes. */
public final class OneTimeTokens {
  private static final String SORT = "TOKEN";

  private final ItemStore store;
  private final Secrets secrets;
  private final InstantSource clock;

  public OneTimeTokens(ItemStore store, Secrets secrets, InstantSource clock) {
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A token, good once the part is committed and until its time. */
  public record Issued(String token, Instant expiresAt, Part part) {
    @Override
    public String toString() {
      return "Issued[" + expiresAt + "]";
    }
  }

  public Issued issue(Purpose purpose, Account account) {
    return issue(purpose, account.id(), account.passwordCount());
  }

  /** For someone who has no account yet. */
  Issued issueToNobody(Purpose purpose) {
    return issue(purpose, "", 0);
  }

  Optional<OneTimeToken> find(Purpose purpose, String token) {
    String hash = Sha256.of(token);
    return store
        .get(key(hash))
        .map(FieldReader::of)
        .map(
            fields ->
                new OneTimeToken(
                    hash,
                    fields.constant("purpose", Purpose.class),
                    fields.text("account"),
                    (int) fields.whole("passwords")))
        .filter(found -> found.purpose() == purpose);
  }

  /** Uses a token up; in conflict if it was used or has expired. */
  Part use(OneTimeToken token) {
    return Part.of(new Write.Delete(key(token.hash()), Condition.exists()));
  }

  private Issued issue(Purpose purpose, String accountId, int passwordCount) {
    String token = secrets.next();
    var until = Millis.now(clock).plus(purpose.life()).truncatedTo(ChronoUnit.SECONDS);
    var fields =
        new FieldWriter()
            .constant("purpose", purpose)
            .text("account", accountId)
            .whole("passwords", (long) passwordCount);
    var create = new Write.Create(key(Sha256.of(token)), fields.done(), until);
    return new Issued(token, until, Part.of(create));
  }

  private static ItemKey key(String hash) {
    return new ItemKey("TOKEN#" + hash, SORT);
  }
}
