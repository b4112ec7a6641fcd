package com.reachgig.adapter.dynamodb;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.WriteOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be done about actions that DynamoDB did not do; nothing of them took effect. */
sealed interface Judgement {

  /** Conditions did not hold. */
  record Refused(WriteOutcome.Conflict conflict) implements Judgement {}

  /**
   * To be tried again.
   *
   * @param anew the keys whose items are expired
   * @param busy whether after a pause, since something else is at work on the items
   */
  record Again(Set<ItemKey> anew, boolean busy) implements Judgement {}

  /** Judges the reasons, of which there is one for each action. */
  static Judgement of(List<Action> actions, List<Reason> reasons) {
    if (reasons.size() != actions.size()) {
      throw new PortException(
          Fault.UNAVAILABLE, reasons.size() + " reasons for " + actions.size() + " actions");
    }
    var conflicts = new ArrayList<ItemKey>();
    var anew = new HashSet<ItemKey>();
    boolean busy = false;
    boolean outdated = false;
    RuntimeException invalid = null;
    for (int i = 0; i < reasons.size(); i++) {
      var action = actions.get(i);
      var reason = reasons.get(i);
      switch (reason.code()) {
        case Reason.NONE -> keep(action, anew);
        case Reason.CONDITION -> {
          outdated |= action.anew();
          if (expired(action, reason)) {
            anew.add(action.write().key());
          } else if (!action.anew()) {
            conflicts.add(action.write().key());
          }
        }
        case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" -> {
          keep(action, anew);
          busy = true;
        }
        default -> invalid = refusal(reason, invalid);
      }
    }
    // Only what was judged for all items names all that conflict.
    if (busy || outdated) {
      return new Again(anew, busy);
    }
    if (!conflicts.isEmpty()) {
      return new Refused(new WriteOutcome.Conflict(conflicts));
    }
    if (invalid != null) {
      throw invalid;
    }
    return new Again(anew, false);
  }

  private static void keep(Action action, Set<ItemKey> anew) {
    if (action.anew()) {
      anew.add(action.write().key());
    }
  }

  private static boolean expired(Action action, Reason reason) {
    return action.refusesExpired()
        && reason.stored() != null
        && reason.stored().item().expired(action.now());
  }

  private static RuntimeException refusal(Reason reason, @Nullable RuntimeException before) {
    return switch (reason.code()) {
      case "ValidationError" -> Faults.invalid(reason.message(), before);
      case "ItemCollectionSizeLimitExceeded" ->
          new PortException(Fault.LIMIT_EXCEEDED, reason.message(), before);
      default ->
          new PortException(Fault.UNAVAILABLE, reason.code() + ": " + reason.message(), before);
    };
  }
}
