package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A store and the model that take the same steps and must give the same answers. */
final class Comparison {
  private static final int MAX_PAGES = 1_000;

  private final ItemStoreFixture fixture;
  private final ItemStore model;
  private final ItemStore store;
  private @Nullable Query walk;
  private @Nullable Cursor modelNext;
  private @Nullable Cursor storeNext;

  Comparison(ItemStoreFixture fixture, ItemStore model, ItemStore store) {
    this.fixture = fixture;
    this.model = model;
    this.store = store;
  }

  void take(Step step) {
    switch (step) {
      case Step.Apply(var batch) ->
          compare(step, Answer.of(() -> store.write(batch)), Answer.of(() -> model.write(batch)));
      case Step.Read(var keys) -> {
        keys.forEach(
            key -> compare(step, Answer.of(() -> store.get(key)), Answer.of(() -> model.get(key))));
        compare(step, Answer.of(() -> store.getAll(keys)), Answer.of(() -> model.getAll(keys)));
      }
      case Step.Walk(var query) -> compareWalks(query);
      case Step.Turn(var query) -> turn(query);
      case Step.Stray(var query) -> stray(query);
      case Step.Wait(var duration) -> fixture.clock().advance(duration);
    }
  }

  private void compareWalks(Query query) {
    var expected = Answer.of(() -> items(model, query));
    if (query.index() == null || !fixture.indexesLag()) {
      compare(query, Answer.of(() -> items(store, query)), expected);
    } else {
      Settling.settle(() -> compare(query, Answer.of(() -> items(store, query)), expected));
    }
  }

  /** Pages of an index are not compared one by one: ties may come in another order. */
  private void turn(Query query) {
    if (query.index() != null) {
      return;
    }
    boolean underWay = walk != null && modelNext != null && storeNext != null;
    var asked = underWay ? Objects.requireNonNull(walk) : query;
    var expected = Answer.of(() -> model.query(asked.after(underWay ? modelNext : null)));
    var actual = Answer.of(() -> store.query(asked.after(underWay ? storeNext : null)));
    compare(asked, items(actual), items(expected));
    walk = asked;
    modelNext = next(expected);
    storeNext = next(actual);
  }

  private static Answer items(Answer answer) {
    return answer instanceof Answer.Returned(Page page)
        ? new Answer.Returned(page.items())
        : answer;
  }

  private static @Nullable Cursor next(Answer answer) {
    return answer instanceof Answer.Returned(Page page) ? page.next() : null;
  }

  private void stray(Query query) {
    if (modelNext != null && storeNext != null) {
      compare(
          query,
          Answer.of(() -> store.query(query.after(storeNext)).items()),
          Answer.of(() -> model.query(query.after(modelNext)).items()));
    }
  }

  private static void compare(Object what, Answer actual, Answer expected) {
    assertThat(actual).as("%s", what).isEqualTo(expected);
  }

  /** All items; where sort keys of an index are equal, in the order of the items' own keys. */
  private static List<Item> items(ItemStore store, Query query) {
    var items = new ArrayList<Item>();
    Page page = store.query(query);
    items.addAll(page.items());
    for (int pages = 0; page.next() != null && pages < MAX_PAGES; pages++) {
      page = store.query(query.after(page.next()));
      items.addAll(page.items());
    }
    if (query.index() != null) {
      canonicalise(query, items);
    }
    return items;
  }

  private static void canonicalise(Query query, List<Item> items) {
    var index = ContractTable.TABLE.index(Objects.requireNonNull(query.index()));
    int from = 0;
    for (int to = 1; to <= items.size(); to++) {
      var first = items.get(from).attributes().get(index.sortAttribute());
      if (to == items.size()
          || !Objects.equals(first, items.get(to).attributes().get(index.sortAttribute()))) {
        items.subList(from, to).sort(Comparator.comparing(item -> item.key().toString()));
        from = to;
      }
    }
  }
}
