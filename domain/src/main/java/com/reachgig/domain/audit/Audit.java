package com.reachgig.domain.audit;

import com.reachgig.domain.Ids;
import com.reachgig.domain.Millis;
import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import java.time.InstantSource;
import java.util.List;

/** The record of who did what; entries commit with what they tell of, and are never changed. */
public final class Audit {
  private static final String PREFIX = "AUDIT#";

  private final ItemStore store;
  private final Ids ids;
  private final InstantSource clock;

  public Audit(ItemStore store, Ids ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** An entry, to commit with what it tells of. */
  public Part entry(String subject, String actor, String action) {
    var now = Millis.now(clock);
    var key = new ItemKey(PREFIX + subject, Millis.sortable(now) + "#" + ids.next());
    var fields = new FieldWriter().text("actor", actor).text("action", action).time("at", now);
    return Part.of(new Write.Create(key, fields.done()));
  }

  /** The latest entries about a subject, newest first. */
  public List<AuditEntry> latest(String subject, int limit) {
    var page = store.query(Query.table(PREFIX + subject, limit).descending());
    return page.items().stream().map(Audit::decode).toList();
  }

  private static AuditEntry decode(Item item) {
    var fields = FieldReader.of(item);
    return new AuditEntry(
        item.key().partition().substring(PREFIX.length()),
        fields.text("actor"),
        fields.text("action"),
        fields.time("at"));
  }
}
