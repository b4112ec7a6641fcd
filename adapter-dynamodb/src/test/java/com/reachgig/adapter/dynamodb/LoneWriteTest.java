package com.reachgig.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class LoneWriteTest extends ScriptedStore {
  private static final Pattern STAMP = Pattern.compile("\\{\"B\":\"([^\"]{12})\"}");
  private static final Write UPDATE =
      new Write.Update(key("a"), Condition.exists(), new Change.Add("n", 1));
  private static final Write DELETE = new Write.Delete(key("a"), Condition.always());

  @Test
  void a_write_alone_is_no_transaction_and_a_condition_alone_is_a_read() {
    for (int i = 0; i < 5; i++) {
      server.answers("{}");
    }

    assertThat(write(create("a"))).isEqualTo(COMMITTED);
    assertThat(write(new Write.Replace(key("a"), 1, Map.of()))).isEqualTo(COMMITTED);
    assertThat(write(UPDATE)).isEqualTo(COMMITTED);
    assertThat(write(DELETE)).isEqualTo(COMMITTED);
    assertThat(write(check("a"))).isEqualTo(conflict("a"));
    assertThat(server.operations())
        .containsExactly("PutItem", "PutItem", "UpdateItem", "DeleteItem", "GetItem");
  }

  @Test
  void a_condition_that_does_not_hold_is_a_conflict() {
    server.refuses("ConditionalCheckFailedException", ",\"message\":\"no\"");

    assertThat(write(create("a"))).isEqualTo(conflict("a"));
  }

  @Test
  void a_transaction_on_the_item_is_waited_for() {
    server.refuses("TransactionConflictException", ",\"message\":\"busy\"").answers("{}");

    assertThat(write(create("a"))).isEqualTo(COMMITTED);
    assertThat(pauses).containsExactly(1);
  }

  @Test
  void a_lost_answer_is_made_good_by_the_stamp_on_the_item() {
    server.loses().answersTo(_ -> item(server.requests().getFirst().body()));
    assertThat(write(create("a"))).isEqualTo(COMMITTED);

    server.loses().answersTo(_ -> item(server.requests().get(2).body()));
    assertThat(write(UPDATE)).isEqualTo(COMMITTED);
    assertThat(server.operations()).containsExactly("PutItem", "GetItem", "UpdateItem", "GetItem");
  }

  @Test
  void a_lost_answer_without_a_trace_stays_unknown_and_is_not_sent_again() {
    server.loses().answers("{}");
    assertFault(Fault.OUTCOME_UNKNOWN, () -> write(create("a")));
    assertThat(server.operations()).containsExactly("PutItem", "GetItem");
  }

  @Test
  void the_same_item_of_another_writer_is_no_proof() {
    server.loses().answers(item("{\"B\":\"AAAAAAAAAAA=\"}"));
    assertFault(Fault.OUTCOME_UNKNOWN, () -> write(create("a")));
  }

  @Test
  void a_lost_answer_that_cannot_be_looked_into_stays_unknown() {
    server.loses().refuses("AccessDeniedException", "");
    assertFault(Fault.OUTCOME_UNKNOWN, () -> write(create("a")));
  }

  @Test
  void a_lost_deletion_leaves_nothing_to_look_at() {
    server.loses();
    assertFault(Fault.OUTCOME_UNKNOWN, () -> write(DELETE));
    assertThat(server.operations()).containsExactly("DeleteItem");
  }

  @Test
  void an_update_that_meets_an_expired_item_puts_a_new_one() {
    var update =
        new Write.Update(key("a"), Condition.always(), new Change.Set("t", Value.of("new")));
    long past = clock.instant().getEpochSecond();
    server
        .refuses(
            "ConditionalCheckFailedException",
            ",\"Item\":{\"pk\":{\"S\":\"p\"},\"sk\":{\"S\":\"a\"},\"#v\":{\"N\":\"7\"},"
                + "\"#ttl\":{\"N\":\""
                + past
                + "\"},\"old\":{\"BOOL\":true}}")
        .answers("{}");

    assertThat(write(update)).isEqualTo(COMMITTED);
    assertThat(server.operations()).containsExactly("UpdateItem", "PutItem");
    assertThat(server.requests().getLast().body())
        .contains("\"t\":{\"S\":\"new\"}", "\"#v\":{\"N\":\"1\"}")
        .doesNotContain("old");
  }

  /** The item as the write of that request left it. */
  private static String item(String request) {
    var stamp = STAMP.matcher(request);
    assertThat(stamp.find()).isTrue();
    return "{\"Item\":{\"pk\":{\"S\":\"p\"},\"sk\":{\"S\":\"a\"},\"#v\":{\"N\":\"1\"},\"#w\":{\"B\":\""
        + stamp.group(1)
        + "\"}}}";
  }
}
