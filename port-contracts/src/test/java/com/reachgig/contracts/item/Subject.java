package com.reachgig.contracts.item;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The model on a medium that can fail, and what a test makes of it. */
final class Subject implements ItemStoreFixture {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final ManualClock clock = new ManualClock(START);
  private final Breaking breaking;
  private final boolean indexesLag;
  private @Nullable FailingMedium medium;

  /** Makes a store, broken or not, of a right one. */
  interface Breaking {
    ItemStore broken(ItemStore right, Table table, ManualClock clock);
  }

  private Subject(Breaking breaking, boolean indexesLag) {
    this.breaking = breaking;
    this.indexesLag = indexesLag;
  }

  static Subject right() {
    return new Subject((right, _, _) -> right, false);
  }

  static Subject broken(UnaryOperator<ItemStore> breaking) {
    return new Subject((right, _, _) -> breaking.apply(right), false);
  }

  /** Ignores expiry, since its clock stands still. */
  static Subject withoutExpiry() {
    return new Subject((_, table, _) -> new NaiveItemStore(table, new ManualClock(START)), false);
  }

  /** Its indexes lag, and it says so or not. */
  static Subject lagging(boolean declared) {
    return new Subject((right, _, _) -> new LaggingIndexes(right), declared);
  }

  /** Acknowledges before what it wrote is on the medium. */
  static Subject acknowledgingBeforeDurable() {
    return new Subject(
        (right, table, clock) -> new LateMedium(new NaiveItemStore(table, clock), right), false);
  }

  @Override
  public ItemStore open(Table table) {
    medium = new FailingMedium(new NaiveItemStore(table, clock));
    return breaking.broken(medium, table, clock);
  }

  /**
   * What the medium holds is all that outlives the process, besides indexes that live elsewhere.
   */
  @Override
  public Optional<ItemStore> reopen() {
    return Optional.ofNullable(medium);
  }

  @Override
  public ManualClock clock() {
    return clock;
  }

  @Override
  public Medium medium() {
    return Objects.requireNonNull(medium).medium();
  }

  @Override
  public boolean indexesLag() {
    return indexesLag;
  }
}
