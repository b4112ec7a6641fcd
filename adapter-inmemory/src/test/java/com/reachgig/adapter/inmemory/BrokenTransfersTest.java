package com.reachgig.adapter.inmemory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.item.ContractTable;
import com.reachgig.contracts.item.ItemTransferContract;
import com.reachgig.contracts.item.ItemTransferFixture;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.TransferPosition;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of transfers catches each broken one where it should. */
final class BrokenTransfersTest {
  private static volatile @Nullable UnaryOperator<ItemTransfer> subject;

  @Test
  void a_sound_transfer_passes() {
    assertThat(failures(sound -> sound)).isEmpty();
  }

  @Test
  void a_transfer_that_forgets_versions_is_caught() {
    assertThat(failures(ForgettingVersions::new))
        .contains("items_come_as_they_were_with_version_and_expiry")
        .doesNotContain("limits_are_kept");
  }

  @Test
  void a_transfer_that_loses_the_last_of_a_page_is_caught() {
    assertThat(failures(LosingTheLast::new))
        .contains("every_item_is_read_once_whatever_the_size_of_pages")
        .doesNotContain("items_come_as_they_were_with_version_and_expiry");
  }

  @Test
  void a_transfer_that_repeats_the_last_of_a_page_is_caught() {
    assertThat(failures(RepeatingTheLast::new))
        .contains("every_item_is_read_once_whatever_the_size_of_pages")
        .doesNotContain("items_come_as_they_were_with_version_and_expiry");
  }

  private static Set<String> failures(UnaryOperator<ItemTransfer> broken) {
    subject = broken;
    return ContractRun.failures(Transfers.class);
  }

  static final class Transfers extends ItemTransferContract {
    @Override
    protected ItemTransferFixture fixture() {
      return new Fixture(requireNonNull(subject));
    }
  }

  private record Fixture(
      ManualClock clock, InMemoryItemStore sound, UnaryOperator<ItemTransfer> broken)
      implements ItemTransferFixture {
    Fixture(UnaryOperator<ItemTransfer> broken) {
      this(new ManualClock(), broken);
    }

    private Fixture(ManualClock clock, UnaryOperator<ItemTransfer> broken) {
      this(clock, InMemoryItemStore.of(ContractTable.TABLE, clock), broken);
    }

    @Override
    public ItemStore store() {
      return sound;
    }

    @Override
    public ItemTransfer transfer() {
      return broken.apply(sound);
    }
  }

  private record ForgettingVersions(ItemTransfer sound) implements ItemTransfer {
    @Override
    public Page read(int limit, @Nullable Cursor after) {
      return sound.read(limit, after);
    }

    @Override
    public void put(List<Item> items) {
      sound.put(
          items.stream()
              .map(item -> new Item(item.key(), item.attributes(), 1, item.expiresAt()))
              .toList());
    }
  }

  private record LosingTheLast(ItemTransfer sound) implements ItemTransfer {
    @Override
    public Page read(int limit, @Nullable Cursor after) {
      var page = sound.read(limit, after);
      int last = page.items().size() - 1;
      return page.next() == null || last < 1
          ? page
          : new Page(page.items().subList(0, last), page.next());
    }

    @Override
    public void put(List<Item> items) {
      sound.put(items);
    }
  }

  private record RepeatingTheLast(ItemTransfer sound) implements ItemTransfer {
    @Override
    public Page read(int limit, @Nullable Cursor after) {
      var page = sound.read(limit, after);
      int last = page.items().size() - 1;
      return page.next() == null || last < 1
          ? page
          : new Page(page.items(), new TransferPosition(page.items().get(last - 1).key()).cursor());
    }

    @Override
    public void put(List<Item> items) {
      sound.put(items);
    }
  }
}
