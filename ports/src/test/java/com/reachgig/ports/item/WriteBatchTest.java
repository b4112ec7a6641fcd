package com.reachgig.ports.item;

import static com.reachgig.ports.item.LimitsTest.assertExceeded;
import static com.reachgig.ports.item.LimitsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WriteBatchTest {
  private static final ItemKey KEY = new ItemKey("p", "s");

  @Test
  void a_batch_has_one_to_a_hundred_writes_each_to_another_item() {
    var creates =
        IntStream.range(0, 101)
            .<Write>mapToObj(n -> new Write.Create(new ItemKey("p", "s" + n), Map.of()))
            .toList();

    assertThat(new WriteBatch(creates.subList(0, 100)).writes()).hasSize(100);
    assertExceeded(() -> new WriteBatch(creates));
    assertRefused(() -> new WriteBatch(List.of()));
    assertRefused(
        () ->
            WriteBatch.of(
                new Write.Create(KEY, Map.of()), new Write.Check(KEY, Condition.always())));
  }

  @Test
  void created_and_replaced_items_of_a_batch_have_four_megabytes_together() {
    var tenLargest =
        IntStream.range(0, 10).mapToObj(n -> ofSize("s" + n, Limits.ITEM_BYTES)).toList();
    int left = Limits.BATCH_BYTES - 10 * Limits.ITEM_BYTES;

    assertThat(with(tenLargest, ofSize("last", left)).writes()).hasSize(11);
    assertExceeded(() -> with(tenLargest, ofSize("last", left + 1)));
  }

  @Test
  void an_item_has_four_hundred_kilobytes() {
    assertThat(ofSize("s", Limits.ITEM_BYTES).key().sort()).isEqualTo("s");
    assertExceeded(() -> ofSize("s", Limits.ITEM_BYTES + 1));
    var tooLarge = Map.of("a", Value.of("x".repeat(Limits.ITEM_BYTES)));
    assertExceeded(() -> new Write.Replace(KEY, 1, tooLarge));
  }

  @Test
  void an_update_changes_each_attribute_at_most_once_and_at_least_one() {
    var always = Condition.always();
    var set = new Change.Set("a", Value.of(1));

    assertThat(new Write.Update(KEY, always, set, new Change.Expire(null)).changes()).hasSize(2);
    assertRefused(() -> new Write.Update(KEY, always));
    assertRefused(() -> new Write.Update(KEY, always, set, new Change.Remove("a")));
    assertRefused(() -> new Write.Update(KEY, always, set, new Change.Add("a", 1)));
    assertRefused(
        () -> new Write.Update(KEY, always, new Change.Expire(null), new Change.Expire(null)));
  }

  @Test
  void attributes_have_names() {
    assertRefused(() -> new Write.Create(KEY, Map.of("", Value.of(1))));
    assertRefused(() -> new Write.Replace(KEY, 1, Map.of("", Value.of(1))));
    assertRefused(() -> new Write.Update(KEY, Condition.always(), new Change.Set("", Value.of(1))));
    assertRefused(() -> new Write.Update(KEY, Condition.always(), new Change.Add("", 1)));
  }

  @Test
  void times_of_expiry_are_whole_seconds_from_1970_on() {
    assertThat(new Write.Create(KEY, Map.of(), Instant.EPOCH).expiresAt()).isNotNull();
    assertRefused(() -> new Write.Create(KEY, Map.of(), Instant.ofEpochMilli(1)));
    assertRefused(() -> new Write.Replace(KEY, 1, Map.of(), Instant.ofEpochSecond(-1)));
    assertRefused(() -> new Change.Expire(Instant.ofEpochMilli(1)));
  }

  @Test
  void conditions_compare_only_what_has_an_order_and_versions_count_from_one() {
    assertRefused(() -> new Condition.Compare("a", Condition.Relation.LESS, Value.of(true)));
    assertRefused(() -> Condition.versionIs(0));
    assertThat(new Write.Replace(KEY, 3, Map.of()).condition()).isEqualTo(Condition.versionIs(3));
  }

  private static WriteBatch with(List<Write> writes, Write last) {
    return new WriteBatch(Stream.concat(writes.stream(), Stream.of(last)).toList());
  }

  private static Write ofSize(String sort, int bytes) {
    var key = new ItemKey("p", sort);
    int rest = (int) (bytes - ItemSize.of(key, Map.of("a", Value.of(""))));
    return new Write.Create(key, Map.of("a", Value.of("x".repeat(rest))));
  }
}
