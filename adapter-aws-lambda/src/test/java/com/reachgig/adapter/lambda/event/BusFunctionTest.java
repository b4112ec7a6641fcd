package com.reachgig.adapter.lambda.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusFunctionTest {
  private final List<Object> seen = new ArrayList<>();

  private static String invoke(Function function, String event) throws IOException {
    var answer = new ByteArrayOutputStream();
    Invocation.priming().run(function, new ByteArrayInputStream(event.getBytes(UTF_8)), answer);
    return answer.toString(UTF_8);
  }

  @Test
  void an_event_of_the_bus_keeps_its_content() throws IOException {
    var event =
        """
        {"version":"0","id":"e-1","detail-type":"GigPublished","source":"reachgig",
         "account":"1","time":"2026-11-01T00:00:00Z","region":"x","resources":["a"],
         "detail":{"a":[1,{"b":null}],"c":"\u20ac"}}""";
    assertThat(invoke(new BusFunction(seen::add), event)).isEqualTo("null");
    assertThat(seen)
        .containsExactly(
            new BusEvent(
                "e-1",
                "reachgig",
                "GigPublished",
                Instant.parse("2026-11-01T00:00:00Z"),
                "{\"a\":[1,{\"b\":null}],\"c\":\"\u20ac\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"id\":\"e-1\"}"})
  void what_is_no_event_of_the_bus_fails(String event) {
    assertThatThrownBy(() -> invoke(new BusFunction(seen::add), event))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(seen).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"detail-type\":\"Scheduled Event\"}", "\"now\""})
  void a_schedule_asks_for_work_whatever_it_says(String event) throws IOException {
    var function = new ScheduledFunction(invocation -> seen.add(invocation.requestId()));
    assertThat(invoke(function, event)).isEqualTo("null");
    assertThat(seen).containsExactly("priming");
  }

  @ParameterizedTest
  @CsvSource({
    "createSecret, CREATE_SECRET",
    "setSecret, SET_SECRET",
    "testSecret, TEST_SECRET",
    "finishSecret, FINISH_SECRET"
  })
  void a_rotation_goes_by_steps(String step, Rotation.Step expected) throws IOException {
    var event = "{\"Step\":\"" + step + "\",\"SecretId\":\"s\",\"ClientRequestToken\":\"t\"}";
    assertThat(invoke(new RotationFunction(seen::add), event)).isEqualTo("null");
    assertThat(seen).containsExactly(new Rotation(expected, "s", "t"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Step\":\"destroySecret\",\"SecretId\":\"s\",\"ClientRequestToken\":\"t\"}",
        "{\"Step\":\"setSecret\",\"SecretId\":\"\",\"ClientRequestToken\":\"t\"}",
        "{\"Step\":\"setSecret\",\"SecretId\":\"s\"}",
        "{}"
      })
  void a_rotation_that_is_none_fails(String event) {
    assertThatThrownBy(() -> invoke(new RotationFunction(seen::add), event))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(seen).isEmpty();
  }
}
