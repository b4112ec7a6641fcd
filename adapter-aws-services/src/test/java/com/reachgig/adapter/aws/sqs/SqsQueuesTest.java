package com.reachgig.adapter.aws.sqs;

import com.reachgig.contracts.Differences;
import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.contracts.queue.WorkQueueContracts;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqsQueuesTest extends WorkQueueContracts {
  @RegisterExtension
  static final Differences OF_ELASTICMQ =
      Differences.of(
          Map.of(
              // SQS removes messages that are older than the retention; ElasticMQ keeps all.
              "a_message_older_than_the_retention_is_gone", "[\"old\", \"new\"]",
              "a_message_that_was_received_ages_from_its_sending_on", "body=old",
              "a_delay_prolongs_nothing", "body=later",
              "a_dead_letter_ages_from_its_first_sending_on", "body=poison",
              "an_old_message_no_longer_holds_back_its_group", "[\"old\"]",
              // ElasticMQ counts what becomes a dead letter as received, and gives nothing instead.
              "a_dead_letter_does_not_hold_up_others", "[\"fine\"]",
              "a_dead_letter_makes_way_for_the_next_of_its_group", "[\"2\"]",
              "dead_letters_keep_their_order", "Expected size: 1 but was: 0"));

  @Override
  protected QueueFixture fixture() {
    return new SqsFixture(SqsEngine.elasticMq());
  }
}
