package com.reachgig.adapter.lambda.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.lambda.event.StreamRecord.Change;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamFunctionTest {
  private static final String ALL_DONE = "{\"batchItemFailures\":[]}";
  private static final String EVENT =
      """
      {"Records":[
        {"eventID":"1","eventName":"INSERT","eventSource":"aws:dynamodb","awsRegion":"x",
         "dynamodb":{"ApproximateCreationDateTime":1793491200,
           "Keys":{"sk":{"S":"e-1"},"pk":{"S":"OUTBOX#0"}},
           "NewImage":{"pk":{"S":"no"},"a":{"M":{"pk":{"S":"no"}}},"l":{"L":[{"N":"1"}]}},
           "SequenceNumber":"101","SizeBytes":10,"StreamViewType":"NEW_IMAGE"},
         "eventSourceARN":"arn"},
        {"eventName":"MODIFY",
         "dynamodb":{"SequenceNumber":"102","Keys":{"pk":{"S":"GIG#1"},"sk":{"S":"GIG"}}}},
        {"eventName":"INSERT",
         "dynamodb":{"SequenceNumber":"103","Keys":{"pk":{"S":"OUTBOX#3"},"sk":{"S":"e-2"}}}},
        {"eventName":"REMOVE",
         "dynamodb":{"SequenceNumber":"104","Keys":{"pk":{"S":"OUTBOX#0"},"sk":{"S":"e-1"}}}}]}""";

  private final List<StreamRecord> seen = new ArrayList<>();

  private String invoke(StreamFunction.Records records, String event) throws IOException {
    var function =
        new StreamFunction(
            "pk",
            "sk",
            each -> each.change() == Change.INSERT && each.partition().startsWith("OUTBOX#"),
            batch -> {
              seen.addAll(batch);
              return records.handle(batch);
            });
    var answer = new ByteArrayOutputStream();
    Invocation.priming().run(function, new ByteArrayInputStream(event.getBytes(UTF_8)), answer);
    return answer.toString(UTF_8);
  }

  @Test
  void what_is_wanted_is_handled_in_its_order() throws IOException {
    assertThat(invoke(List::size, EVENT)).isEqualTo(ALL_DONE);
    assertThat(seen)
        .containsExactly(
            new StreamRecord("101", Change.INSERT, "OUTBOX#0", "e-1"),
            new StreamRecord("103", Change.INSERT, "OUTBOX#3", "e-2"));
  }

  @Test
  void the_stream_goes_back_to_the_first_one_that_is_not_done() throws IOException {
    assertThat(invoke(_ -> 1, EVENT))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"103\"}]}");
  }

  @Test
  void a_handler_that_breaks_has_done_nothing() throws IOException {
    StreamFunction.Records broken =
        _ -> {
          throw new IllegalStateException("on purpose");
        };
    assertThat(invoke(broken, EVENT))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}");
  }

  @Test
  void a_batch_without_anything_wanted_is_done() throws IOException {
    StreamFunction.Records broken =
        _ -> {
          throw new IllegalStateException("not to be called");
        };
    assertThat(invoke(broken, EVENT.replace("INSERT", "MODIFY"))).isEqualTo(ALL_DONE);
  }

  @Test
  void a_record_without_its_place_fails_the_batch_as_a_whole() {
    assertThatThrownBy(() -> invoke(List::size, EVENT.replace("SequenceNumber", "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
