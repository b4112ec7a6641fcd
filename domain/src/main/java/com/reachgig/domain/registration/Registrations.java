package com.reachgig.domain.registration;

import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import java.time.LocalDate;

/** How many people registered, by day in UTC. */
public final class Registrations {
  private static final String COUNT = "n";

  private final ItemStore store;

  public Registrations(ItemStore store) {
    this.store = store;
  }

  public long on(LocalDate day) {
    return store.get(key(day)).map(item -> FieldReader.of(item).whole(COUNT)).orElse(0L);
  }

  Part oneMore(LocalDate day) {
    return Part.of(new Write.Update(key(day), Condition.always(), new Change.Add(COUNT, 1)));
  }

  private static ItemKey key(LocalDate day) {
    return new ItemKey("REGISTRATIONS", day.toString());
  }
}
