package com.reachgig.contracts.item;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The search of Wing and Gong, with the memory of Lowe: a history is linearizable if its calls can
 * be put in one order that keeps to real time (what ended before another began comes first) and
 * that the model would have answered alike. The search takes any call that no unplaced one precedes
 * in time as the next, and never visits the same set of placed calls with the same state twice.
 *
 * @see <a href="https://doi.org/10.1006/jpdc.1993.1015">Wing, Gong: Testing and verifying
 *     concurrent objects</a>
 */
final class Linearizability<S, I, O> {
  private final SequentialModel<S, I, O> model;
  private final List<Operation<I, O>> history;
  private final Set<Visited<S>> dead = new HashSet<>();
  private final BitSet placed = new BitSet();

  private record Visited<S>(BitSet placed, S state) {}

  private Linearizability(SequentialModel<S, I, O> model, List<Operation<I, O>> history) {
    this.model = model;
    this.history = history;
  }

  static <S, I, O> boolean holds(SequentialModel<S, I, O> model, List<Operation<I, O>> history) {
    return new Linearizability<>(model, history).canFollow(model.initial());
  }

  private boolean canFollow(S state) {
    if (placed.cardinality() == history.size()) {
      return true;
    }
    if (dead.contains(new Visited<>(placed, state))) {
      return false;
    }
    long firstReturn = firstReturn();
    for (int i = placed.nextClearBit(0); i < history.size(); i = placed.nextClearBit(i + 1)) {
      var operation = history.get(i);
      if (operation.invoked() < firstReturn) {
        var next = model.next(state, operation.input(), operation.output());
        placed.set(i);
        if (next.isPresent() && canFollow(next.get())) {
          return true;
        }
        placed.clear(i);
      }
    }
    dead.add(new Visited<>((BitSet) placed.clone(), state));
    return false;
  }

  private long firstReturn() {
    long first = Long.MAX_VALUE;
    for (int i = placed.nextClearBit(0); i < history.size(); i = placed.nextClearBit(i + 1)) {
      first = Math.min(first, history.get(i).returned());
    }
    return first;
  }
}
