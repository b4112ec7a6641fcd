package com.reachgig.aws.relay;

import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.lambda.event.ScheduledFunction;
import com.reachgig.adapter.lambda.event.StreamFunction;
import com.reachgig.adapter.lambda.event.StreamRecord;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.event.OutboxRelay;
import com.reachgig.ports.item.ItemKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Publishes events: those that a stream tells of, and now and then those that it left over. */
public final class RelayFunctions {
  private static final int MANY = 100;

  /** Enough for one more round of {@link #MANY}. */
  private static final Duration MARGIN = Duration.ofSeconds(15);

  private final OutboxRelay relay;
  private final InstantSource clock;

  private RelayFunctions(OutboxRelay relay, InstantSource clock) {
    this.relay = relay;
    this.clock = clock;
  }

  public static RelayFunctions of(RelayPorts ports) {
    return new RelayFunctions(DaggerRelayComponent.factory().create(ports).relay(), ports.clock());
  }

  /**
   * Publishes what was just written. Records of one transaction may come in any order and in
   * several batches: each names an event that is whole in itself.
   */
  public Function relay() {
    return new StreamFunction(
        TableDefinition.PARTITION, TableDefinition.SORT, RelayFunctions::isNewEvent, this::publish);
  }

  /** Publishes what waits, until nothing does or time is up. */
  public Function sweeper() {
    return new ScheduledFunction(this::sweep);
  }

  private static boolean isNewEvent(StreamRecord record) {
    return record.change() == StreamRecord.Change.INSERT
        && Outbox.partitions().contains(record.partition());
  }

  private int publish(List<StreamRecord> records) {
    var keys = records.stream().map(each -> new ItemKey(each.partition(), each.sort())).toList();
    var left = relay.relay(keys.stream().distinct().toList());
    for (int i = 0; i < keys.size(); i++) {
      if (left.contains(keys.get(i))) {
        return i;
      }
    }
    return keys.size();
  }

  private void sweep(Invocation invocation) {
    boolean more = true;
    while (more && invocation.remaining(clock, MARGIN).isPositive()) {
      more = relay.relay(MANY) == MANY;
    }
  }
}
