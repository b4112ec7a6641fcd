package com.reachgig.standalone.transfer.archive;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the walk that an archive is made of.
 *
 * @param next where the walk went on in the source, or null behind its last page
 */
public record ArchivePage(List<Item> items, @Nullable Cursor next) {
  public ArchivePage {
    items = List.copyOf(items);
  }
}
