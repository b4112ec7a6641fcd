package com.reachgig.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.adapter.aws.wire.Listener;
import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.item.ContractTable;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A store on a scripted server, whose pauses take no time but are counted. */
abstract class ScriptedStore {
  static final WriteOutcome COMMITTED = new WriteOutcome.Committed();

  final ScriptedDynamoDb server = new ScriptedDynamoDb();
  final List<Listener.Attempt> attempts = new ArrayList<>();
  final List<Integer> pauses = new ArrayList<>();
  final ManualClock clock = new ManualClock();
  final ItemStore store =
      DynamoDbItemStore.of(
          server.client(attempts::add),
          new TableDefinition("things", ContractTable.TABLE),
          clock,
          new SecureRandom(),
          pauses::add);

  @AfterEach
  void stop() {
    server.close();
  }

  static ItemKey key(String sort) {
    return new ItemKey("p", sort);
  }

  static Write create(String sort) {
    return new Write.Create(key(sort), Map.of("n", Value.of(1)));
  }

  static Write check(String sort) {
    return new Write.Check(key(sort), Condition.exists());
  }

  WriteOutcome write(Write... writes) {
    return store.write(WriteBatch.of(writes));
  }

  static WriteOutcome conflict(String... sorts) {
    return new WriteOutcome.Conflict(List.of(sorts).stream().map(ScriptedStore::key).toList());
  }

  void cancels(String... codes) {
    var reasons =
        List.of(codes).stream()
            .map(code -> "{\"Code\":\"" + code + "\",\"Message\":\"" + code + " it says\"}")
            .toList();
    server.refuses(
        "TransactionCanceledException",
        ",\"Message\":\"cancelled\",\"CancellationReasons\":[" + String.join(",", reasons) + "]");
  }

  static void assertFault(Fault fault, ThrowingCallable call) {
    assertThatExceptionOfType(PortException.class)
        .isThrownBy(call)
        .extracting(PortException::fault)
        .isEqualTo(fault);
  }
}
