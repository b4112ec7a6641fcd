package com.reachgig.adapter.sqlite.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a process did to a folder, and said meanwhile: from it the folder can be rebuilt as a power
 * cut would have left it after any of the steps, with what was acknowledged by then.
 *
 * @param root the folder
 * @param before a copy of it from before the process began
 */
record Recording(Path root, Path before, List<Journal> journal) {
  int steps() {
    return journal.size();
  }

  /**
   * Writes what a power cut after so many steps leaves.
   *
   * @param tear decides which of what was not synced survives; null if nothing of it does
   */
  void cut(int steps, @Nullable RandomGenerator tear, Path into) throws IOException {
    var durable = DurableFolder.replay(root, before, journal.subList(0, steps));
    if (tear == null) {
      durable.cut(into);
    } else {
      durable.tornCut(into, tear);
    }
  }

  /** Notes in a ledger what the process had said after so many steps. */
  Ledger told(int steps, Ledger ledger) {
    var text =
        journal.subList(0, steps).stream()
            .filter(Journal.Said.class::isInstance)
            .map(step -> ((Journal.Said) step).text())
            .collect(Collectors.joining());
    text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Line::parse).forEach(ledger::note);
    return ledger;
  }
}
