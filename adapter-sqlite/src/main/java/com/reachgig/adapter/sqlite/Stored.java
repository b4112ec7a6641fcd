package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Item;

/**
 * A row of an item.
 *
 * @param id its row, which the index entries point to
 */
record Stored(long id, Item item) {}
