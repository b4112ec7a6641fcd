package com.reachgig.domain.gig;

import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.domain.storage.Part;

/** What the events of gigs say: whose it is, what it is called, and which terms it has. */
public final class GigEvents {
  private final Outbox outbox;

  public GigEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  Part event(EventType type, Gig gig) {
    var data =
        new FieldWriter()
            .text("owner", gig.ownerId())
            .text("title", gig.terms().title())
            .whole("termsVersion", (long) gig.termsVersion());
    return outbox.event(type, gig.id(), data.done());
  }
}
