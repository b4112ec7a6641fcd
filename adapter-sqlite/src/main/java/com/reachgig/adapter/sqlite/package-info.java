/**
 * The durable embedded store: {@link com.reachgig.ports.item.ItemStore} and {@link
 * com.reachgig.ports.queue.WorkQueue} in one SQLite file.
 */
@NullMarked
package com.reachgig.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
