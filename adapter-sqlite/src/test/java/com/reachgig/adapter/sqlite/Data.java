package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Databases with numbered items, all of one owner. */
final class Data {
  static final Index BY_OWNER =
      new Index("byOwner", "owner", "rank", new Index.Projection.Everything());
  static final Table TABLE = new Table(List.of(BY_OWNER));
  static final SqliteSettings PLAIN = SqliteSettings.standard().withoutCaches();

  private Data() {}

  static SqliteDatabase open(Path folder) {
    return open(folder, TABLE);
  }

  static SqliteDatabase open(Path folder, Table table) {
    return open(folder, table, PLAIN);
  }

  static SqliteDatabase open(Path folder, Table table, SqliteSettings settings) {
    return SqliteDatabase.open(folder, table, List.of(), settings, new ManualClock());
  }

  static ItemKey key(int number) {
    return new ItemKey("ITEM#" + number, "ITEM");
  }

  static Write.Create creation(int number) {
    return new Write.Create(
        key(number),
        Map.of(
            "text", Value.of("text of ".repeat(40) + number),
            "number", Value.of(number),
            "owner", Value.of("OWNER"),
            "rank", Value.of("%06d".formatted(number))));
  }

  static void store(SqliteDatabase database, int from, int to) {
    for (int number = from; number < to; number++) {
      assertThat(database.items().write(WriteBatch.of(creation(number))))
          .isEqualTo(new WriteOutcome.Committed());
    }
  }

  /** Asserts that exactly the items of these numbers are there, by their keys. */
  static void assertHolds(SqliteDatabase database, int from, int to) {
    for (int number = from; number < to; number++) {
      var item = database.items().get(key(number)).orElseThrow();
      assertThat(item.attributes()).isEqualTo(creation(number).attributes());
    }
    assertThat(database.items().get(key(to))).isEmpty();
  }

  static PortException assertFault(Fault fault, ThrowingCallable call) {
    var caught = new PortException[1];
    assertThatExceptionOfType(PortException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.fault()).isEqualTo(fault))
        .satisfies(e -> caught[0] = e);
    return caught[0];
  }
}
