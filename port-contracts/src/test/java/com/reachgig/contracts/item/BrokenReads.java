package com.reachgig.contracts.item;

import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Direction;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores that read wrongly. */
final class BrokenReads {
  private BrokenReads() {}

  /** Answers the first read after a write with what was there before it. */
  static ItemStore readingStale(ItemStore right) {
    return new Forwarding(right) {
      private final Map<ItemKey, Optional<Item>> kept = new HashMap<>();

      @Override
      public synchronized Optional<Item> get(ItemKey key) {
        var old = kept.remove(key);
        return old == null ? right.get(key) : old;
      }

      @Override
      public synchronized WriteOutcome write(WriteBatch batch) {
        batch.writes().stream().map(Write::key).forEach(key -> kept.put(key, right.get(key)));
        return right.write(batch);
      }
    };
  }

  /** Has nothing after the first page. */
  static ItemStore losingPages(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public Page query(Query query) {
        return new Page(right.query(query).items(), null);
      }
    };
  }

  /** Skips an item where two pages meet. */
  static ItemStore losingAnItemBetweenPages(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public Page query(Query query) {
        var page = right.query(query);
        return query.after() == null || page.items().isEmpty()
            ? page
            : new Page(page.items().subList(1, page.items().size()), page.next());
      }
    };
  }

  /** Orders as {@link String#compareTo} does. */
  static ItemStore orderingByUtf16(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public Page query(Query query) {
        var page = right.query(query);
        Comparator<Item> order = Comparator.comparing(item -> item.key().sort());
        var items = new ArrayList<>(page.items());
        if (query.index() == null) {
          items.sort(query.direction() == Direction.ASCENDING ? order : order.reversed());
        }
        return new Page(items, page.next());
      }
    };
  }

  /** Reads in portions what may not be read at once. */
  static ItemStore ignoringTheLimitOfKeys(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public List<Item> getAll(List<ItemKey> keys) {
        if (keys.size() <= Limits.GET_KEYS) {
          return right.getAll(keys);
        }
        var items = new ArrayList<>(right.getAll(keys.subList(0, Limits.GET_KEYS)));
        items.addAll(right.getAll(keys.subList(Limits.GET_KEYS, keys.size())));
        return items;
      }
    };
  }

  /** Fills a page up to its limit whatever it weighs. */
  static ItemStore ignoringTheBytesOfPages(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public Page query(Query query) {
        var page = right.query(query);
        var items = new ArrayList<>(page.items());
        while (page.next() != null && items.size() < query.limit()) {
          page = right.query(query.after(page.next()));
          items.addAll(page.items());
        }
        return new Page(items, page.next());
      }
    };
  }

  /** Finds nothing while its medium fails. */
  static ItemStore swallowingFaults(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public Optional<Item> get(ItemKey key) {
        try {
          return right.get(key);
        } catch (PortException _) {
          return Optional.empty();
        }
      }
    };
  }

  /** Takes a failing medium for a conflict. */
  static ItemStore takingFaultsForConflicts(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public WriteOutcome write(WriteBatch batch) {
        try {
          return right.write(batch);
        } catch (PortException _) {
          return new WriteOutcome.Conflict(batch.writes().stream().map(Write::key).toList());
        }
      }
    };
  }

  /** Forgets that its thread was interrupted. */
  static ItemStore swallowingInterrupts(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public Optional<Item> get(ItemKey key) {
        Thread.interrupted();
        return right.get(key);
      }
    };
  }

  /** Returns whole items from every index. */
  static ItemStore ignoringProjections(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public Page query(Query query) {
        var page = right.query(query);
        return new Page(
            page.items().stream().map(item -> right.get(item.key()).orElse(item)).toList(),
            page.next());
      }
    };
  }

  /** Takes ill-formed text for a key of nothing. */
  static ItemStore toleratingIllFormedKeys(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public Optional<Item> get(ItemKey key) {
        try {
          return right.get(key);
        } catch (IllegalArgumentException _) {
          return Optional.empty();
        }
      }
    };
  }
}
