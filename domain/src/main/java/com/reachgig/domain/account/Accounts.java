package com.reachgig.domain.account;

import com.reachgig.domain.Ids;
import com.reachgig.domain.session.Role;
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
 * All accounts. Beside each account's item stands one for its address, which makes the address
 * unique and leads to the account.
 */
public final class Accounts {
  private static final String SORT = "ACCOUNT";

  /**
   * No id can be this one, so the account is never there; reading it takes what any other takes.
   */
  private static final String NOBODY = "nobody!";

  private final ItemStore store;

  public Accounts(ItemStore store) {
    this.store = store;
  }

  public Optional<Account> find(String id) {
    return Ids.isId(id) ? read(id) : Optional.empty();
  }

  /** The account with that address; takes two reads also where there is none. */
  public Optional<Account> find(Email email) {
    return read(idOf(email).orElse(NOBODY));
  }

  Optional<String> idOf(Email email) {
    return store.get(emailKey(email)).map(item -> FieldReader.of(item).text("account"));
  }

  /** A new account; in conflict if its address is taken. */
  Part create(Account account) {
    var email = new FieldWriter().text("account", account.id()).done();
    return Part.of(
        new Write.Create(key(account.id()), encode(account)),
        new Write.Create(emailKey(account.email()), email));
  }

  /** Changes an account; in conflict if it was changed since it was read. */
  Part replace(Account account) {
    return Part.of(new Write.Replace(key(account.id()), account.version(), encode(account)));
  }

  /** Holds a change to the account's being as it was read. */
  Part unchanged(Account account) {
    return Part.of(new Write.Check(key(account.id()), Condition.versionIs(account.version())));
  }

  /** Holds a change to the account's being there under that address. */
  Part present(String id, Email email) {
    return Part.of(
        new Write.Check(key(id), Condition.exists()),
        new Write.Check(emailKey(email), Condition.exists()));
  }

  /** Holds a change to the account's being active. */
  public Part active(String id) {
    var active = Value.of(AccountStatus.ACTIVE.name());
    return Part.of(new Write.Check(key(id), Condition.equal("status", active)));
  }

  /** Takes an account away, and frees its address. */
  public Part remove(Account account) {
    return Part.of(
        new Write.Delete(key(account.id()), Condition.versionIs(account.version())),
        new Write.Delete(emailKey(account.email()), Condition.always()));
  }

  private Optional<Account> read(String id) {
    return store.get(key(id)).map(Accounts::decode);
  }

  private static Map<String, Value> encode(Account account) {
    return new FieldWriter()
        .text("email", account.email().address())
        .text("hash", account.passwordHash())
        .whole("passwords", (long) account.passwordCount())
        .constant("role", account.role())
        .constant("status", account.status())
        .time("created", account.createdAt())
        .done();
  }

  private static Account decode(Item item) {
    var fields = FieldReader.of(item);
    return new Account(
        item.key().partition().substring("ACCOUNT#".length()),
        new Email(fields.text("email")),
        fields.text("hash"),
        (int) fields.whole("passwords"),
        fields.constant("role", Role.class),
        fields.constant("status", AccountStatus.class),
        fields.time("created"),
        item.version());
  }

  private static ItemKey key(String id) {
    return new ItemKey("ACCOUNT#" + id, SORT);
  }

  private static ItemKey emailKey(Email email) {
    return new ItemKey("EMAIL#" + email.address(), "EMAIL");
  }
}
