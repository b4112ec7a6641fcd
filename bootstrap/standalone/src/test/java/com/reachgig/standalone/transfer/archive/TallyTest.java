package com.reachgig.standalone.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Item A = item("a", 1, null);
  private static final Item B = item("b", 1, null);

  /** Archives that exist say such hashes. */
  @Test
  void a_hash_is_the_same_for_ever() {
    assertThat(tally().all()).isEqualTo(new Content(0, "0".repeat(64)));
    assertThat(tally(A).all().hash())
        .isEqualTo("265d1c7ff858afc48018b58bb4da2ad974e88294242a4e8250f0185c80d0e0a0");
    assertThat(tally(A, B).all().hash())
        .isEqualTo("f98a2f2a8e89fcfcd68ca497d53a7a96be9c5dfe96600ac9b11011620663d1ea");
  }

  @Test
  void order_does_not_count_and_everything_else_does() {
    var both = tally(A, B).all();
    assertThat(tally(B, A).all()).isEqualTo(both);
    var others =
        List.of(
            tally(A),
            tally(A, A, B),
            tally(A, A),
            tally(A, item("b", 2, null)),
            tally(A, item("c", 1, null)),
            tally(A, item("b", 1, NOON)),
            tally(A, new Item(B.key(), Map.of("n", Value.of(2)), 1, null)));
    assertThat(others).extracting(Tally::all).doesNotContain(both).doesNotHaveDuplicates();
  }

  @Test
  void an_item_that_is_there_twice_does_not_cancel_itself() {
    assertThat(tally(A, A, B).all().hash()).isNotEqualTo(tally(B).all().hash());
  }

  @Test
  void what_expires_counts_until_its_minute_is_over() {
    var tally = tally(A, item("b", 1, NOON.plusSeconds(59)), item("c", 1, NOON.plusSeconds(60)));
    assertThat(tally.after(NOON.minusSeconds(1))).isEqualTo(tally.all());
    assertThat(tally.after(NOON)).isEqualTo(tally(A, item("c", 1, NOON.plusSeconds(60))).all());
    assertThat(tally.after(NOON.plusSeconds(60))).isEqualTo(tally(A).all());
  }

  private static Tally tally(Item... items) {
    var tally = new Tally();
    Arrays.stream(items).forEach(tally::add);
    return tally;
  }

  private static Item item(String sort, long version, @Nullable Instant expiresAt) {
    return new Item(new ItemKey("p", sort), Map.of("n", Value.of(1)), version, expiresAt);
  }
}
