package com.reachgig.domain.removal;

import com.reachgig.domain.account.Account;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.gig.GigBoard;
import com.reachgig.domain.gig.GigCursor;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.session.Role;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;

/**
 * Takes a member away without a trace but the audit's: gigs, profile, preferences, sessions, and
 * the account, whose address is free again. For members that were made up, such as those of a
 * sample marketplace; it asks nobody.
 */
public final class RemoveMember {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Profiles profiles;
  private final PreferenceSheets sheets;
  private final Gigs gigs;
  private final GigBoard board;

  public RemoveMember(
      Transactions transactions,
      Accounts accounts,
      Sessions sessions,
      Profiles profiles,
      PreferenceSheets sheets,
      Gigs gigs,
      GigBoard board) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.sessions = sessions;
    this.profiles = profiles;
    this.sheets = sheets;
    this.gigs = gigs;
    this.board = board;
  }

  public sealed interface Result {
    record Removed() implements Result {}

    record NotFound() implements Result {}

    /** Only members are removed, nobody who looks after the marketplace. */
    record NoMember() implements Result {}

    /** Something changed meanwhile; what was removed stays so, and the rest can be tried again. */
    record Again() implements Result {}
  }

  public Result remove(String accountId) {
    var found = accounts.find(accountId);
    if (found.isEmpty()) {
      return new Result.NotFound();
    }
    if (found.get().role() != Role.MEMBER) {
      return new Result.NoMember();
    }
    return removeGigs(accountId) && removeAccount(found.get())
        ? new Result.Removed()
        : new Result.Again();
  }

  private boolean removeGigs(String ownerId) {
    boolean all = true;
    GigCursor next = null;
    do {
      var page = board.of(ownerId, ownerId, next, GigBoard.MAX_LIMIT);
      for (var gig : page.gigs()) {
        all &= transactions.commit(gigs.remove(gig)) instanceof Commit.Done;
      }
      next = page.next();
    } while (next != null);
    return all;
  }

  private boolean removeAccount(Account account) {
    var commit =
        transactions.commit(
            accounts.remove(account),
            profiles.remove(account.id()),
            sheets.remove(account.id()),
            sessions.remove(account.id()));
    return commit instanceof Commit.Done;
  }
}
