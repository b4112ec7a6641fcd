package com.reachgig.wiring;

import com.reachgig.domain.Ids;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.gig.CloseGig;
import com.reachgig.domain.gig.CreateGig;
import com.reachgig.domain.gig.DeleteDraft;
import com.reachgig.domain.gig.EditGig;
import com.reachgig.domain.gig.GigBoard;
import com.reachgig.domain.gig.GigEvents;
import com.reachgig.domain.gig.GigTransitions;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.gig.PublishGig;
import com.reachgig.domain.gig.ReopenGig;
import com.reachgig.domain.idempotency.IdempotencyRecords;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.profile.UpdatePreferences;
import com.reachgig.domain.profile.UpdateProfile;
import com.reachgig.domain.removal.RemoveMember;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Transactions;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import javax.inject.Singleton;

/** What is done with gigs and profiles. */
@Module
public final class GigModule {
  private GigModule() {}

  @Provides
  @Singleton
  static GigEvents gigEvents(Outbox outbox) {
    return new GigEvents(outbox);
  }

  @Provides
  @Singleton
  static GigTransitions gigTransitions(
      Transactions transactions,
      Gigs gigs,
      IdempotencyRecords records,
      Audit audit,
      InstantSource clock) {
    return new GigTransitions(transactions, gigs, records, audit, clock);
  }

  @Provides
  @Singleton
  static CreateGig createGig(
      Transactions transactions,
      Gigs gigs,
      IdempotencyRecords records,
      Ids ids,
      InstantSource clock) {
    return new CreateGig(transactions, gigs, records, ids, clock);
  }

  @Provides
  @Singleton
  static EditGig editGig(
      GigTransitions transitions, Gigs gigs, GigEvents events, InstantSource clock) {
    return new EditGig(transitions, gigs, events, clock);
  }

  @Provides
  @Singleton
  static PublishGig publishGig(
      GigTransitions transitions, Gigs gigs, GigEvents events, Accounts accounts) {
    return new PublishGig(transitions, gigs, events, accounts);
  }

  @Provides
  @Singleton
  static CloseGig closeGig(GigTransitions transitions, Gigs gigs, GigEvents events) {
    return new CloseGig(transitions, gigs, events);
  }

  @Provides
  @Singleton
  static ReopenGig reopenGig(
      GigTransitions transitions, Gigs gigs, GigEvents events, Accounts accounts) {
    return new ReopenGig(transitions, gigs, events, accounts);
  }

  @Provides
  @Singleton
  static DeleteDraft deleteDraft(GigTransitions transitions, Gigs gigs) {
    return new DeleteDraft(transitions, gigs);
  }

  @Provides
  @Singleton
  static UpdateProfile updateProfile(Transactions transactions, Profiles profiles) {
    return new UpdateProfile(transactions, profiles);
  }

  @Provides
  @Singleton
  static UpdatePreferences updatePreferences(Transactions transactions, PreferenceSheets sheets) {
    return new UpdatePreferences(transactions, sheets);
  }

  @Provides
  @Singleton
  static RemoveMember removeMember(
      Transactions transactions,
      Accounts accounts,
      Sessions sessions,
      Profiles profiles,
      PreferenceSheets sheets,
      Gigs gigs,
      GigBoard board) {
    return new RemoveMember(transactions, accounts, sessions, profiles, sheets, gigs, board);
  }
}
