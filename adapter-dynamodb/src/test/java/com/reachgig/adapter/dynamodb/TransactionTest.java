package com.reachgig.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Write;
import org.junit.jupiter.api.Test;

final class TransactionTest extends ScriptedStore {
  private static final String TOKEN = "ClientRequestToken";

  @Test
  void reasons_name_exactly_the_items_that_conflict() {
    cancels("ConditionalCheckFailed", "None", "ConditionalCheckFailed");

    assertThat(write(create("a"), create("b"), check("c"))).isEqualTo(conflict("a", "c"));
    assertThat(server.operations()).containsExactly("TransactWriteItems");
  }

  @Test
  void another_transaction_on_an_item_is_waited_for_and_no_conflict() {
    cancels("TransactionConflict", "None");
    cancels("None", "ThrottlingError");
    cancels("ProvisionedThroughputExceeded", "None");
    server.answers("{}");

    assertThat(write(create("a"), create("b"))).isEqualTo(COMMITTED);
    assertThat(pauses).containsExactly(1, 2, 3);
    assertThat(server.requests())
        .extracting(request -> request.text(TOKEN))
        .doesNotHaveDuplicates()
        .hasSize(4);
  }

  @Test
  void conflicts_are_named_only_once_all_items_were_judged() {
    cancels("ConditionalCheckFailed", "TransactionConflict");
    cancels("ConditionalCheckFailed", "ConditionalCheckFailed");

    assertThat(write(create("a"), create("b"))).isEqualTo(conflict("a", "b"));
  }

  @Test
  void what_stays_busy_is_throttled_in_the_end() {
    for (int i = 0; i < Pauses.ATTEMPTS; i++) {
      cancels("TransactionConflict", "None");
    }

    assertFault(Fault.THROTTLED, () -> write(create("a"), create("b")));
    assertThat(server.requests()).hasSize(Pauses.ATTEMPTS);
  }

  @Test
  void a_transaction_whose_answer_is_lost_is_sent_again_with_its_token() {
    server.loses().answers("{}");

    assertThat(write(create("a"), create("b"))).isEqualTo(COMMITTED);
    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().getFirst().text(TOKEN))
        .hasSize(32)
        .isEqualTo(server.requests().getLast().text(TOKEN));
  }

  @Test
  void a_transaction_that_is_still_at_work_is_asked_for_again_with_its_token() {
    server.refuses("TransactionInProgressException", "").answers("{}");

    assertThat(write(create("a"), create("b"))).isEqualTo(COMMITTED);
    assertThat(server.requests()).extracting(r -> r.text(TOKEN)).hasSize(2);
    assertThat(server.requests().getFirst().text(TOKEN))
        .isEqualTo(server.requests().getLast().text(TOKEN));
  }

  @Test
  void no_other_token_is_used_beside_a_transaction_that_may_be_on_its_way() {
    server.loses();
    cancels("TransactionConflict", "None");
    server.answers("{}");

    assertFault(Fault.OUTCOME_UNKNOWN, () -> write(create("a"), create("b")));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void no_two_calls_share_a_token() {
    server.answers("{}").answers("{}");

    write(create("a"), create("b"));
    write(create("a"), create("b"));

    assertThat(server.requests()).extracting(r -> r.text(TOKEN)).doesNotHaveDuplicates();
  }

  @Test
  void a_token_that_another_transaction_used_leaves_the_outcome_unknown() {
    server.refuses("IdempotentParameterMismatchException", ",\"Message\":\"other\"");

    assertFault(Fault.OUTCOME_UNKNOWN, () -> write(create("a"), create("b")));
  }

  @Test
  void a_change_that_does_not_suit_the_item_is_refused_unless_there_is_a_conflict() {
    var add = new Write.Update(key("a"), Condition.exists(), new Change.Add("t", 1));
    cancels("ValidationError", "ConditionalCheckFailed");
    cancels("ValidationError", "None");

    assertThat(write(add, create("b"))).isEqualTo(conflict("b"));
    assertThatIllegalArgumentException().isThrownBy(() -> write(add, create("b")));
  }

  @Test
  void an_item_that_grows_too_large_is_a_limit() {
    var grow = new Write.Update(key("a"), Condition.exists(), new Change.Add("t", 1));
    server.refuses(
        "TransactionCanceledException",
        ",\"CancellationReasons\":[{\"Code\":\"ValidationError\",\"Message\":"
            + "\"Item size to update has exceeded the maximum allowed size\"},{\"Code\":\"None\"}]");

    assertFault(Fault.LIMIT_EXCEEDED, () -> write(grow, create("b")));
  }

  @Test
  void a_reason_that_is_not_known_is_a_failure() {
    cancels("SomethingNew", "None");

    assertFault(Fault.UNAVAILABLE, () -> write(create("a"), create("b")));
  }
}
