package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Changes;
import com.reachgig.ports.item.Conditions;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Applies batches. One write goes alone, which costs half of a transaction; several go as a
 * transaction.
 *
 * <p><b>Lost answers.</b> A transaction carries a token, with which it can be sent again without
 * taking effect twice. DynamoDB knows a token for ten minutes; it is made for one transaction and
 * sent again only within the client's limit of a call, which is seconds. A write that goes alone
 * can carry no token. It leaves a stamp on its item instead, and after a lost answer the item is
 * read: the stamp proves that the write took effect. Without it the outcome stays unknown, since
 * the request may still be on its way; so does that of a deletion, which leaves nothing to look at.
 */
final class Writer {
  private static final int TOKEN_BYTES = 16;
  private static final int STAMP_BYTES = 8;

  private final TableCalls calls;
  private final Reader reader;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Pauses pauses;

  Writer(
      TableCalls calls, Reader reader, InstantSource clock, RandomGenerator random, Pauses pauses) {
    this.calls = calls;
    this.reader = reader;
    this.clock = clock;
    this.random = random;
    this.pauses = pauses;
  }

  WriteOutcome write(WriteBatch batch) {
    var invalid = invalid(batch);
    if (invalid == null) {
      return apply(batch.writes());
    }
    // What is stored decides first: a batch that conflicts is not looked at any further.
    var checks = batch.writes().stream().map(Writer::check).toList();
    if (apply(checks) instanceof WriteOutcome.Conflict conflict) {
      return conflict;
    }
    throw invalid;
  }

  private static Write check(Write write) {
    return new Write.Check(write.key(), write.condition());
  }

  /** Why an update can make no item that may be stored, whatever is there; null if it can. */
  private @Nullable RuntimeException invalid(WriteBatch batch) {
    try {
      for (var write : batch.writes()) {
        if (write instanceof Write.Update(var key, _, var changes)) {
          calls.table().requireStorable(key, Changes.apply(changes, Map.of()));
        }
      }
      return null;
    } catch (IllegalArgumentException | PortException e) {
      return e;
    }
  }

  private WriteOutcome apply(List<Write> writes) {
    if (writes.size() == 1 && writes.getFirst() instanceof Write.Check check) {
      return judge(check);
    }
    var anew = Set.<ItemKey>of();
    for (int attempt = 1; ; attempt++) {
      var actions = actions(writes, anew, clock.instant());
      var reasons = actions.size() == 1 ? alone(actions.getFirst()) : together(actions);
      if (reasons.isEmpty()) {
        return new WriteOutcome.Committed();
      }
      switch (Judgement.of(actions, reasons)) {
        case Judgement.Refused(var conflict) -> {
          return conflict;
        }
        case Judgement.Again(var expired, boolean busy) -> {
          anew = expired;
          if (busy || attempt > 2) {
            pauses.orGiveUp(attempt);
          }
        }
      }
    }
  }

  /** A condition alone changes nothing, so a read answers it at a fraction of the cost. */
  private WriteOutcome judge(Write.Check check) {
    var item = reader.get(check.key()).orElse(null);
    return Conditions.hold(check.condition(), item)
        ? new WriteOutcome.Committed()
        : new WriteOutcome.Conflict(List.of(check.key()));
  }

  private List<Action> actions(List<Write> writes, Set<ItemKey> anew, Instant now) {
    var stamp = writes.size() == 1 ? new Value.Bytes(random(STAMP_BYTES)) : null;
    return writes.stream()
        .map(write -> new Action(calls.definition(), write, anew.contains(write.key()), now, stamp))
        .toList();
  }

  private List<Reason> alone(Action action) {
    try {
      calls.call(action.kind() + "Item", Resend.UNSENT_ONLY, action::writeTo, Answer.nothing());
      return List.of();
    } catch (ServiceException e) {
      return Reason.of(e);
    } catch (PortException e) {
      if (e.fault() == Fault.OUTCOME_UNKNOWN && reader.bears(action)) {
        return List.of();
      }
      throw e;
    }
  }

  private List<Reason> together(List<Action> actions) {
    String token = HexFormat.of().formatHex(random(TOKEN_BYTES));
    try {
      calls.call(
          "TransactWriteItems",
          Resend.SAFE,
          json -> {
            json.field("ClientRequestToken", token);
            json.startArray("TransactItems");
            for (var action : actions) {
              json.startObject();
              json.startObject(action.kind());
              action.writeTo(json);
              json.endObject();
              json.endObject();
            }
            json.endArray();
          },
          Answer.nothing());
      return List.of();
    } catch (ServiceException e) {
      return reasons(e, actions);
    }
  }

  /** Under another token it would take effect beside an attempt that is still on its way. */
  private static List<Reason> reasons(ServiceException e, List<Action> actions) {
    var reasons = Reason.of(e);
    if (e.maybeTakenBefore() && Judgement.of(actions, reasons) instanceof Judgement.Again) {
      throw Faults.of(e);
    }
    return reasons;
  }

  private byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    this.random.nextBytes(random);
    return random;
  }
}
