package com.reachgig.standalone.transfer.archive;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;

/** A line of an archive. */
sealed interface Line {
  String FORMAT = "reachgigArchive";
  String SOURCE = "source";
  String BEGUN = "begun";
  String NEXT = "next";
  String ITEMS = "items";
  String HASH = "hash";

  /** The first one. */
  record First(Header header) implements Line {
    byte[] bytes() {
      return Json.line(
          json -> {
            json.field(FORMAT, header.format());
            json.field(SOURCE, header.source());
            json.field(BEGUN, header.begun().toString());
          });
    }
  }

  /** An item; {@link ItemLine} writes it. */
  record OfItem(Item item) implements Line {}

  /** Where the source's walk goes on behind a page, for an export that is interrupted here. */
  record Next(Cursor cursor) implements Line {
    byte[] bytes() {
      return Json.line(json -> json.field(NEXT, cursor.token()));
    }
  }

  /** The last one: what all items together must be. */
  record Last(Content content) implements Line {
    byte[] bytes() {
      return Json.line(
          json -> {
            json.field(ITEMS, content.items());
            json.field(HASH, content.hash());
          });
    }
  }
}
