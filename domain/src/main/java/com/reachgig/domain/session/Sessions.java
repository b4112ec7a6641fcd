package com.reachgig.domain.session;

import com.reachgig.domain.Ids;
import com.reachgig.domain.Sha256;
import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortRange;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of accounts. A session is an item in its account's partition, so that the account's
 * are found together; deleting it ends it at once, with all of its tokens. Beside them stands a
 * count of all that ever began, which shows whoever ends them all that another began meanwhile.
 */
public final class Sessions {
  /** Of one account at a time; so few that all can end in one batch with a change of password. */
  public static final int MAX = 50;

  private static final int PAGE = MAX + 30;
  private static final String SORT = "SESSION#";

  private final ItemStore store;

  public Sessions(ItemStore store) {
    this.store = store;
  }

  public Optional<Session> find(String accountId, String sessionId) {
    return Ids.isId(sessionId)
        ? store.get(key(accountId, sessionId)).map(Sessions::decode)
        : Optional.empty();
  }

  /** All of an account's, oldest first. */
  public List<Session> of(String accountId) {
    var query = Query.table("ACCOUNT#" + accountId, PAGE).within(SortRange.startsWith(SORT));
    var page = store.query(query);
    var items = new ArrayList<>(page.items());
    while (page.next() != null) {
      page = store.query(query.after(page.next()));
      items.addAll(page.items());
    }
    return items.stream().map(Sessions::decode).toList();
  }

  /**
   * An account's sessions but one, oldest first, and no more than {@link #MAX}. Logins at the same
   * time do not see each other's sessions, and so can leave more; the oldest of those end right
   * here, as any next login would end them, so that the others fit into one batch.
   */
  List<Session> atMost(String accountId, String kept) {
    var all = of(accountId).stream().filter(session -> !session.id().equals(kept)).toList();
    int surplus = Math.max(0, all.size() - MAX);
    for (int from = 0; from < surplus; from += MAX) {
      var ended = end(all.subList(from, Math.min(surplus, from + MAX)));
      store.write(new WriteBatch(ended.writes()));
    }
    return all.subList(surplus, all.size());
  }

  Part create(Session session) {
    var fields =
        new FieldWriter()
            .constant("role", session.role())
            .text("ip", session.client().ip())
            .text("agent", session.client().userAgent())
            .time("created", session.createdAt())
            .time("used", session.lastUsedAt())
            .done();
    return Part.of(
        new Write.Create(key(session), fields, session.expiresAt()),
        new Write.Update(
            countKey(session.accountId()), Condition.always(), new Change.Add("n", 1)));
  }

  /** Notes that the session is in use; in conflict if it was ended. */
  Part touch(Session session) {
    return Part.of(
        new Write.Update(
            key(session),
            Condition.exists(),
            new Change.Set("used", Value.of(session.lastUsedAt().toEpochMilli())),
            new Change.Expire(session.expiresAt())));
  }

  /**
   * Ends all sessions of an account but one; in conflict if another began meanwhile.
   *
   * @param kept the session that goes on, or an empty text
   */
  public Part endAllBut(String kept, String accountId) {
    var noneBegan = noneBegan(accountId);
    var ended = end(atMost(accountId, kept));
    return Part.all(Part.of(new Write.Check(countKey(accountId), noneBegan)), ended);
  }

  /** Ends all sessions of an account that goes away; in conflict if another began meanwhile. */
  public Part remove(String accountId) {
    var noneBegan = noneBegan(accountId);
    var ended = end(atMost(accountId, ""));
    return Part.all(Part.of(new Write.Delete(countKey(accountId), noneBegan)), ended);
  }

  /** Holds only for as long as no session begins. Asked for before the sessions are read. */
  private Condition noneBegan(String accountId) {
    return store
        .get(countKey(accountId))
        .map(count -> Condition.versionIs(count.version()))
        .orElseGet(Condition::absent);
  }

  /** Ends those sessions, whether they are still there or not. */
  Part end(List<Session> sessions) {
    return new Part(
        sessions.stream()
            .<Write>map(session -> new Write.Delete(key(session), Condition.always()))
            .toList());
  }

  /** Ends one session; in conflict if it is not there. */
  Part end(String accountId, String sessionId) {
    return Part.of(new Write.Delete(key(accountId, sessionId), Condition.exists()));
  }

  Part issue(Session session, String refreshToken) {
    var fields =
        new FieldWriter()
            .text("account", session.accountId())
            .text("session", session.id())
            .flag("spent", false)
            .done();
    var key = refreshKey(Sha256.of(refreshToken));
    return Part.of(new Write.Create(key, fields, session.expiresAt()));
  }

  Optional<RefreshToken> refreshToken(String token) {
    String hash = Sha256.of(token);
    return store
        .get(refreshKey(hash))
        .map(FieldReader::of)
        .map(
            fields ->
                new RefreshToken(
                    hash, fields.text("account"), fields.text("session"), fields.flag("spent")));
  }

  /** Uses the token up; in conflict if someone else did. */
  Part spend(RefreshToken token) {
    return Part.of(
        new Write.Update(
            refreshKey(token.hash()),
            Condition.equal("spent", Value.of(false)),
            new Change.Set("spent", Value.of(true))));
  }

  private static Session decode(Item item) {
    var fields = FieldReader.of(item);
    return new Session(
        item.key().partition().substring("ACCOUNT#".length()),
        item.key().sort().substring(SORT.length()),
        fields.constant("role", Role.class),
        new Client(fields.text("ip"), fields.text("agent")),
        fields.time("created"),
        fields.time("used"),
        FieldReader.expiry(item));
  }

  private static ItemKey key(Session session) {
    return key(session.accountId(), session.id());
  }

  private static ItemKey key(String accountId, String sessionId) {
    return new ItemKey("ACCOUNT#" + accountId, SORT + sessionId);
  }

  private static ItemKey countKey(String accountId) {
    return new ItemKey("ACCOUNT#" + accountId, "SESSIONS");
  }

  private static ItemKey refreshKey(String hash) {
    return new ItemKey("REFRESH#" + hash, "REFRESH");
  }
}
