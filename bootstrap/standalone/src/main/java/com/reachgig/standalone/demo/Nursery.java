package com.reachgig.standalone.demo;

import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.domain.Ids;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.CreateAccount;
import com.reachgig.domain.account.Operators;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.gig.CloseGig;
import com.reachgig.domain.gig.CreateGig;
import com.reachgig.domain.gig.GigEvents;
import com.reachgig.domain.gig.GigOutcome;
import com.reachgig.domain.gig.GigTransitions;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.gig.PublishGig;
import com.reachgig.domain.gig.ReopenGig;
import com.reachgig.domain.gig.TermsInput;
import com.reachgig.domain.idempotency.IdempotencyRecords;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.session.Role;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.security.PasswordHasher;
import java.time.InstantSource;
import java.util.List;

/**
 * A marketplace in memory in which the sample grows by the rules of the real one. Its items are
 * then copied out, without events and audit entries, so that nobody is told of it by mail.
 */
final class Nursery {
  private final RecordingItemStore store;
  private final CreateAccount createAccount;
  private final CreateGig createGig;
  private final PublishGig publishGig;
  private final CloseGig closeGig;
  private final ReopenGig reopenGig;

  Nursery(PasswordHasher hasher, Ids ids, InstantSource clock) {
    store = new RecordingItemStore(InMemoryItemStore.of(MarketplaceTable.TABLE, clock));
    var transactions = new Transactions(store);
    var accounts = new Accounts(store);
    var audit = new Audit(store, ids, clock);
    var gigs = new Gigs(store);
    var records = new IdempotencyRecords(store, clock);
    var transitions = new GigTransitions(transactions, gigs, records, audit, clock);
    var events = new GigEvents(new Outbox(store, ids, clock));
    var operators = new Operators(store);
    createAccount = new CreateAccount(transactions, accounts, operators, audit, hasher, ids, clock);
    createGig = new CreateGig(transactions, gigs, records, ids, clock);
    publishGig = new PublishGig(transitions, gigs, events, accounts);
    closeGig = new CloseGig(transitions, gigs, events);
    reopenGig = new ReopenGig(transitions, gigs, events, accounts);
  }

  /** A new member. */
  Actor member(String email, String password) {
    if (createAccount.create(email, password, Role.MEMBER)
        instanceof CreateAccount.Result.Created(var id)) {
      return new Actor(id, "demo", Role.MEMBER);
    }
    throw new IllegalStateException("the sample breaks a rule with " + email);
  }

  /** A new gig in that state. */
  void gig(Actor owner, TermsInput terms, State state) {
    var id = done(createGig.create(owner, terms, null));
    if (state != State.DRAFT) {
      done(publishGig.publish(owner, id, null, null));
    }
    if (state == State.CLOSED || state == State.REOPENED) {
      done(closeGig.close(owner, id, null, null));
    }
    if (state == State.REOPENED) {
      done(reopenGig.reopen(owner, id, null, null));
    }
  }

  /** All that has grown, to be copied out. */
  List<Item> items() {
    return store.items().stream().filter(item -> isState(item.key().partition())).toList();
  }

  private static boolean isState(String partition) {
    return !partition.startsWith("OUTBOX#") && !partition.startsWith("AUDIT#");
  }

  private static String done(GigOutcome outcome) {
    if (outcome instanceof GigOutcome.Done(var gig)) {
      return gig.id();
    }
    throw new IllegalStateException("the sample breaks a rule: " + outcome);
  }

  /** What becomes of a gig. */
  enum State {
    DRAFT,
    OPEN,
    CLOSED,
    REOPENED;

    /** By its number among all; of ten, six stay open. */
    static State of(int number) {
      return switch (number % 10) {
        case 3 -> DRAFT;
        case 5, 8 -> CLOSED;
        case 6 -> REOPENED;
        default -> OPEN;
      };
    }
  }
}
