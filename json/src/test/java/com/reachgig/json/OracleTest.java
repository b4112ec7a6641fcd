package com.reachgig.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The reader says what Jackson says; {@link DifferencesTest} has what it refuses beyond that. */
class OracleTest {

  @Property(tries = 3_000)
  void a_document_says_the_same(@ForAll("documents") String document) throws IOException {
    byte[] bytes = document.getBytes(UTF_8);
    assertThat(ours(bytes)).isEqualTo(expected(bytes));
    assertThat(Events.ours(bytes)).isNotEmpty();
  }

  @Property(tries = 10_000)
  void damaged_bytes_are_refused_alike_or_say_the_same(@ForAll("damaged") byte[] bytes) {
    assertThat(ours(bytes)).isEqualTo(expected(bytes));
  }

  @Property(tries = 3_000)
  void any_bytes_are_refused_alike_or_say_the_same(@ForAll byte[] bytes) {
    assertThat(ours(bytes)).isEqualTo(expected(bytes));
  }

  @Property
  void a_part_of_the_bytes_is_read_as_if_it_were_all(
      @ForAll("damaged") byte[] bytes, @ForAll("documents") String around) {
    byte[] before = around.getBytes(UTF_8);
    byte[] all = new byte[before.length * 2 + bytes.length];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(bytes, 0, all, before.length, bytes.length);
    System.arraycopy(before, 0, all, before.length + bytes.length, before.length);
    var part = new JsonReader(all, before.length, bytes.length);
    assertThat(skipped(part)).isEqualTo(skipped(new JsonReader(bytes)));
  }

  @Property
  void a_value_is_given_as_it_is_written(@ForAll("documents") String document) throws IOException {
    var reader = new JsonReader(document.getBytes(UTF_8));
    reader.next();
    assertThat(reader.source()).isEqualTo(document.strip());
    assertThat(reader.next()).isEqualTo(JsonToken.END);
  }

  @Property
  void what_is_skipped_is_checked_as_if_it_were_read(@ForAll("damaged") byte[] bytes) {
    var skipping = skipped(new JsonReader(bytes));
    assertThat(skipping == null).isEqualTo(isRefused(bytes));
  }

  @Property(tries = 3_000)
  void a_number_has_the_nearest_value(@ForAll("numbers") String number) throws IOException {
    var reader = new JsonReader(number.getBytes(UTF_8));
    reader.next();
    assertThat(reader.doubleValue()).isEqualTo(Double.parseDouble(number));
  }

  @Property
  void a_short_decimal_has_the_nearest_value(@ForAll int digits, @ForAll byte places)
      throws IOException {
    var number = BigDecimal.valueOf(digits, Math.floorMod(places, 20)).toPlainString();
    var reader = new JsonReader(number.getBytes(UTF_8));
    reader.next();
    assertThat(reader.doubleValue()).isEqualTo(Double.parseDouble(number));
  }

  @Provide
  Arbitrary<String> documents() {
    return Documents.wellFormed();
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    return Documents.damaged();
  }

  @Provide
  Arbitrary<String> numbers() {
    return Documents.number();
  }

  /** What is read, or null if it is refused. */
  private static @Nullable List<String> ours(byte[] bytes) {
    try {
      var events = Events.ours(bytes);
      return events.stream().anyMatch(OracleTest::isRefusedByJackson) ? null : events;
    } catch (JsonException e) {
      assertThat(e.getMessage()).matches("(?s).+ \\(line \\d+, column \\d+\\)");
      return null;
    }
  }

  private static @Nullable List<String> expected(byte[] bytes) {
    if (Utf8Check.firstFault(bytes) >= 0) {
      return null; // of which Jackson takes some; DifferencesTest has them
    }
    try {
      return Events.jacksons(bytes);
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isRefused(byte[] bytes) {
    try {
      Events.ours(bytes);
      return false;
    } catch (JsonException e) {
      return true;
    }
  }

  private static boolean isRefusedByJackson(String event) {
    return event.startsWith("NAME ") && event.codePoints().anyMatch(OracleTest::isHalf);
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** How a document begins that is skipped as a whole, or null if it is refused. */
  private static @Nullable JsonToken skipped(JsonReader reader) {
    try {
      var first = reader.next();
      reader.skipChildren();
      assertThat(reader.next()).isEqualTo(JsonToken.END);
      return first;
    } catch (JsonException e) {
      return null;
    }
  }
}
