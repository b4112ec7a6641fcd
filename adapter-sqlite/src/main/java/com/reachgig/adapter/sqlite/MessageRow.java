package com.reachgig.adapter.sqlite;

import com.reachgig.ports.queue.Received;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code messages}.
 *
 * @param seq its place in the order of arrival in its queue, and the row's number
 * @param id the number of the row in which the message was sent
 * @param sent milliseconds of the epoch
 * @param receives how often it was received in its queue
 * @param delivery how many deliveries of this row there were
 */
record MessageRow(
    long seq,
    long id,
    @Nullable String group,
    String body,
    long sent,
    int receives,
    long delivery) {
  static final String COLUMNS = "seq, id, grp, body, sent, receives, delivery";

  static MessageRow of(ResultSet row) throws SQLException {
    return new MessageRow(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getInt(6),
        row.getLong(7));
  }

  /** What the next receiver gets. */
  Received delivered() {
    return new Received(
        Long.toString(id),
        new Delivery(seq, delivery + 1).receipt(),
        body,
        group,
        receives + 1,
        Instant.ofEpochMilli(sent));
  }
}
