package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BodyTest {
  @Property(tries = 300)
  void an_item_is_read_as_it_was_written(
      @ForAll("attributes") Map<String, Value> attributes,
      @ForAll @LongRange(min = 1) long version,
      @ForAll("expiries") long expiry) {
    var expiresAt = expiry < 0 ? null : Instant.ofEpochSecond(expiry);
    var item = new Item(new ItemKey("pärtition", "sort\0"), attributes, version, expiresAt);
    assertThat(BodyReader.decode(BodyWriter.encode(item))).isEqualTo(item);
  }

  @Property(tries = 300)
  void a_flipped_bit_is_noticed(
      @ForAll("attributes") Map<String, Value> attributes,
      @ForAll @IntRange(max = 1_000_000) int where) {
    byte[] body = BodyWriter.encode(new Item(new ItemKey("p", "s"), attributes, 1, null));
    int bit = where % (body.length * Byte.SIZE);
    body[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    assertCorrupt(body);
  }

  @Example
  void a_body_that_was_cut_is_noticed() {
    byte[] body = BodyWriter.encode(new Item(new ItemKey("p", "s"), Map.of(), 1, null));
    for (int length = 0; length < body.length; length++) {
      assertCorrupt(java.util.Arrays.copyOf(body, length));
    }
  }

  @Example
  void the_stored_form_stays_what_it_is() {
    var attributes = Map.<String, Value>of("n", Value.of(-2));
    var item = new Item(new ItemKey("p", "s"), attributes, 300, Instant.ofEpochSecond(1));
    assertThat(BodyWriter.encode(item))
        .startsWith(1)
        .endsWith(0xAC, 0x02, 2, 1, 'p', 1, 's', 1, 1, 'n', 2, 3);
  }

  private static void assertCorrupt(byte[] body) {
    assertThatExceptionOfType(PortException.class)
        .isThrownBy(() -> BodyReader.decode(body))
        .extracting(PortException::fault)
        .isEqualTo(Fault.CORRUPT);
  }

  @Provide
  Arbitrary<Long> expiries() {
    return Arbitraries.longs().between(-1, 253_402_300_799L);
  }

  @Provide
  Arbitrary<Map<String, Value>> attributes() {
    return Arbitraries.maps(texts().ofMinLength(1), values(2)).ofMaxSize(8);
  }

  private static Arbitrary<Value> values(int depth) {
    var plain =
        Arbitraries.oneOf(
            texts().map(Value::of),
            Arbitraries.longs().map(Value::of),
            Arbitraries.of(true, false).map(Value::of),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(300).map(Value.Bytes::new));
    if (depth == 0) {
      return plain;
    }
    Arbitrary<List<Value>> inner = values(depth - 1).list().ofMaxSize(4);
    Arbitrary<Value> sequences = inner.map(Value.Sequence::new);
    Arbitrary<Value> fields =
        Combinators.combine(texts(), inner)
            .as((name, values) -> new Value.Fields(Map.of(name, new Value.Sequence(values))));
    return Arbitraries.oneOf(plain, sequences, fields);
  }

  private static net.jqwik.api.arbitraries.StringArbitrary texts() {
    return Arbitraries.strings()
        .withChars('a', 'ß', '€', '\0')
        .withCharRange('A', 'Z')
        .ofMaxLength(200);
  }
}
