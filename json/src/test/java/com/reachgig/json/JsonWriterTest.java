package com.reachgig.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Property(tries = 5_000)
  void a_text_is_written_as_jackson_does(@ForAll("texts") String text) throws IOException {
    assertThat(written(out -> out.value(text))).isEqualTo(jacksons(out -> out.writeString(text)));
  }

  @Property
  void a_text_is_read_as_it_was_written(@ForAll("texts") String text) throws IOException {
    var reader = new JsonReader(written(out -> out.value(text)));
    assertThat(reader.next()).isEqualTo(JsonToken.STRING);
    assertThat(reader.text()).isEqualTo(text);
    assertThat(reader.next()).isEqualTo(JsonToken.END);
  }

  @Property
  void a_document_is_written_as_jackson_does(
      @ForAll("texts") String name,
      @ForAll("texts") String text,
      @ForAll long whole,
      @ForAll double number,
      @ForAll byte[] bytes)
      throws IOException {
    assertThat(
            written(
                out -> {
                  out.startObject();
                  out.field(name, text);
                  out.startArray("list");
                  out.value(whole);
                  out.value(number);
                  out.startObject();
                  out.endObject();
                  out.nullValue();
                  out.base64(bytes);
                  out.endArray();
                  out.base64("b", bytes);
                  out.startObject("o");
                  out.field("flag", true);
                  out.field(name, whole);
                  out.endObject();
                  out.endObject();
                }))
        .isEqualTo(
            jacksons(
                out -> {
                  out.writeStartObject();
                  out.writeStringField(name, text);
                  out.writeArrayFieldStart("list");
                  out.writeNumber(whole);
                  out.writeNumber(number);
                  out.writeStartObject();
                  out.writeEndObject();
                  out.writeNull();
                  out.writeBinary(bytes);
                  out.writeEndArray();
                  out.writeBinaryField("b", bytes);
                  out.writeObjectFieldStart("o");
                  out.writeBooleanField("flag", true);
                  out.writeNumberField(name, whole);
                  out.writeEndObject();
                  out.writeEndObject();
                }));
  }

  @Property
  void utf_8_is_written_as_jackson_does(@ForAll("texts") String text) throws IOException {
    byte[] utf8 = text.getBytes(UTF_8);
    assertThat(written(out -> out.utf8(utf8)))
        .isEqualTo(jacksons(out -> out.writeUTF8String(utf8, 0, utf8.length)));
  }

  @Property
  void what_was_read_can_be_written_again(@ForAll("documents") String document) throws IOException {
    byte[] again =
        written(
            out -> {
              try {
                copy(new JsonReader(document.getBytes(UTF_8)), out);
              } catch (JsonException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(Events.ours(again)).isEqualTo(Events.ours(document.getBytes(UTF_8)));
  }

  @Test
  void levels_have_no_limit() {
    int levels = 10_000;
    byte[] document =
        written(
            out -> {
              for (int i = 0; i < levels; i++) {
                out.startArray();
              }
              for (int i = 0; i < levels; i++) {
                out.endArray();
              }
            });
    assertThat(document).hasSize(2 * levels);
  }

  @Test
  void what_is_no_document_is_refused() {
    var wrong = new ArrayList<Consumer<JsonWriter>>();
    wrong.add(_ -> {});
    wrong.add(JsonWriter::startObject);
    wrong.add(JsonWriter::endObject);
    wrong.add(out -> out.name("a"));
    wrong.add(in(out -> out.value("no name")));
    wrong.add(in(JsonWriter::startArray));
    wrong.add(in(JsonWriter::endArray));
    wrong.add(in(out -> out.name("no value")));
    wrong.add(
        in(
            out -> {
              out.name("a");
              out.name("b");
            }));
    wrong.add(
        out -> {
          out.startArray();
          out.name("a");
        });
    wrong.add(
        out -> {
          out.value(1);
          out.value(2);
        });
    assertThat(wrong)
        .allSatisfy(each -> assertThatIllegalStateException().isThrownBy(() -> written(each)));
  }

  @Test
  void numbers_are_finite() {
    assertThat(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
        .allSatisfy(
            number ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> written(out -> out.value(number.doubleValue()))));
  }

  @Test
  void the_document_is_text_as_well() {
    var out = new JsonWriter(1);
    out.raw("{\"é\": 1}");
    assertThat(out.toText()).isEqualTo("{\"é\": 1}");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().ascii(),
        Arbitraries.strings().withChars("\u0000\t\"\\/\u001f\u007f\u0080é€\ud83d\udc0e"));
  }

  @Provide
  Arbitrary<String> documents() {
    return Documents.wellFormed();
  }

  private static Consumer<JsonWriter> in(Consumer<JsonWriter> members) {
    return out -> {
      out.startObject();
      members.accept(out);
      out.endObject();
    };
  }

  private static void copy(JsonReader from, JsonWriter to) throws JsonException {
    while (from.next() != JsonToken.END) {
      switch (from.token()) {
        case START_OBJECT -> to.startObject();
        case END_OBJECT -> to.endObject();
        case START_ARRAY -> to.startArray();
        case END_ARRAY -> to.endArray();
        case NAME -> to.name(from.name());
        case STRING -> to.value(from.text());
        default -> to.raw(from.text());
      }
    }
  }

  private static byte[] written(Consumer<JsonWriter> document) {
    var out = new JsonWriter(1);
    document.accept(out);
    return out.toByteArray();
  }

  private interface Jackson {
    void write(JsonGenerator out) throws IOException;
  }

  private static byte[] jacksons(Jackson document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new JsonFactory().createGenerator(bytes)) {
      document.write(out);
    }
    return bytes.toByteArray();
  }
}
