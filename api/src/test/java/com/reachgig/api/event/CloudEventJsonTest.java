package com.reachgig.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventJsonTest {

  @Test
  void an_event_is_written_in_the_structured_form() {
    assertThat(CloudEventJson.encode(event(Map.of("n", Value.of(1)), "r-1")))
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/reachgig\","
                + "\"type\":\"com.reachgig.UserRegistered\",\"subject\":\"a-1\","
                + "\"time\":\"2026-11-24T20:15:30.000000001Z\",\"correlationid\":\"r-1\","
                + "\"datacontenttype\":\"application/json\",\"data\":{\"n\":1}}");
  }

  @Property(tries = 300)
  void what_is_written_is_read_back(
      @ForAll("fields") Map<String, Value> data, @ForAll boolean correlated) {
    var event = event(data, correlated ? "r-1" : null);
    assertThat(CloudEventJson.decode(CloudEventJson.encode(event))).isEqualTo(event);
  }

  @Property
  void any_text_is_read_or_corrupt(@ForAll String text) {
    corrupt(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"specversion\":\"0.3\"}",
        "{\"specversion\":\"1.0\",\"id\":1}",
        "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"u\","
            + "\"time\":\"2026-11-24T20:15:30Z\",\"data\":{}}",
        "{\"specversion\":\"1.0\",\"id\":\"i\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"u\","
            + "\"time\":\"noon\",\"data\":{}}",
        "{\"specversion\":\"1.0\",\"id\":\"i\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"u\","
            + "\"time\":\"2026-11-24T20:15:30Z\",\"data\":{\"a\":null}}",
        "{\"specversion\":\"1.0\",\"id\":\"i\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"u\","
            + "\"time\":\"2026-11-24T20:15:30Z\",\"data\":{\"a\":{\"$bytes\":\"?\"}}}",
        "{\"specversion\":\"1.0\",\"id\":\"i\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"u\","
            + "\"time\":\"2026-11-24T20:15:30Z\"}"
      })
  void a_text_that_is_no_event_is_corrupt(String text) {
    corrupt(text);
  }

  private static void corrupt(String text) {
    assertThatExceptionOfType(PortException.class)
        .isThrownBy(() -> CloudEventJson.decode(text))
        .extracting(PortException::fault)
        .isEqualTo(Fault.CORRUPT);
  }

  private static CloudEvent event(Map<String, Value> data, @Nullable String correlationId) {
    return new CloudEvent(
        "e-1",
        "/reachgig",
        "com.reachgig.UserRegistered",
        "a-1",
        Instant.parse("2026-11-24T20:15:30.000000001Z"),
        correlationId,
        data);
  }

  @Provide
  Arbitrary<Map<String, Value>> fields() {
    return fieldsOf(values(3));
  }

  private static Arbitrary<Map<String, Value>> fieldsOf(Arbitrary<Value> values) {
    var names = Arbitraries.oneOf(Arbitraries.of("$bytes", "$fields", ""), texts());
    return Arbitraries.maps(names, values).ofMaxSize(3);
  }

  private static Arbitrary<Value> values(int depth) {
    var leaves =
        Arbitraries.<Value>oneOf(
            texts().map(Value::of),
            Arbitraries.longs().map(Value::of),
            Arbitraries.of(true, false).map(Value::of),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(20).map(Value.Bytes::new));
    if (depth == 0) {
      return leaves;
    }
    var inner = values(depth - 1);
    return Arbitraries.oneOf(
        leaves,
        inner.list().ofMaxSize(3).map(Value.Sequence::new),
        fieldsOf(inner).map(Value.Fields::new));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .ofMaxLength(8)
        .map(s -> new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
