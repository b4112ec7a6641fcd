package com.reachgig.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Documents of any shape, and bytes that nearly are one. */
final class Documents {
  private Documents() {}

  static Arbitrary<String> wellFormed() {
    return Combinators.combine(space(), value(4), space()).as((a, b, c) -> a + b + c);
  }

  /** Documents of which some bytes were replaced, taken out or put in. */
  static Arbitrary<byte[]> damaged() {
    return Combinators.combine(wellFormed(), changes().list().ofMinSize(1).ofMaxSize(3))
        .as(
            (text, changes) -> {
              byte[] bytes = text.getBytes(UTF_8);
              for (Change change : changes) {
                bytes = change.apply(bytes);
              }
              return bytes;
            });
  }

  private static Arbitrary<String> value(int depth) {
    var scalars = Arbitraries.oneOf(string(), number(), Arbitraries.of("true", "false", "null"));
    if (depth == 0) {
      return scalars;
    }
    return Arbitraries.frequencyOf(
        Tuple.of(3, scalars),
        Tuple.of(2, Arbitraries.lazy(() -> array(depth - 1))),
        Tuple.of(2, Arbitraries.lazy(() -> object(depth - 1))));
  }

  private static Arbitrary<String> array(int depth) {
    return joined(value(depth).list().ofMaxSize(4)).map(items -> "[" + items + "]");
  }

  private static Arbitrary<String> object(int depth) {
    var member =
        Combinators.combine(string(), space(), space(), value(depth))
            .as((name, a, b, value) -> name + a + ":" + b + value);
    return joined(member.list().ofMaxSize(4)).map(members -> "{" + members + "}");
  }

  private static Arbitrary<String> joined(Arbitrary<List<String>> parts) {
    return Combinators.combine(parts, space(), space())
        .as((each, a, b) -> a + String.join(a + "," + b, each) + b);
  }

  private static Arbitrary<String> string() {
    var escapes =
        Arbitraries.of(
            "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0000", "\\u00e9",
            "\\uD83D", "\\uDc0e", "\\uFFFF");
    var plain = Arbitraries.of("a", "Zz", " ", "é", "ß€", "🐎", "\u007f", "\u2028", "0", "{", "]");
    return Arbitraries.oneOf(plain, plain, escapes)
        .list()
        .ofMaxSize(6)
        .map(parts -> "\"" + String.join("", parts) + "\"");
  }

  static Arbitrary<String> number() {
    var whole =
        Arbitraries.oneOf(
            Arbitraries.longs().map(String::valueOf),
            Arbitraries.of(
                "0", "-0", "9223372036854775808", "-9223372036854775809", "1".repeat(30)));
    var fraction = Arbitraries.of("", "", ".0", ".5", ".25", ".1", ".000000000000000000001");
    var exponent = Arbitraries.of("", "", "e0", "E5", "e+10", "E-300", "e400");
    return Combinators.combine(whole, fraction, exponent).as((a, b, c) -> a + b + c);
  }

  private static Arbitrary<String> space() {
    return Arbitraries.of("", "", " ", "\n", "\t\r");
  }

  private static Arbitrary<Change> changes() {
    var bytes =
        Arbitraries.oneOf(
            Arbitraries.bytes(),
            Arbitraries.of("{}[]\",:\\0123456789.eE+-tfnu \n".chars().boxed().toList())
                .map(Integer::byteValue));
    return Combinators.combine(
            Arbitraries.integers().between(0, 1_000), bytes, Arbitraries.integers().between(0, 2))
        .as(Change::new);
  }

  /** At a place, which is counted round and round. */
  private record Change(int place, byte b, int kind) {

    byte[] apply(byte[] bytes) {
      int at = place % (bytes.length + 1);
      int taken = kind == 0 || at == bytes.length ? 0 : 1;
      var changed = new ByteArrayOutputStream();
      changed.write(bytes, 0, at);
      if (kind != 1) {
        changed.write(b);
      }
      changed.write(bytes, at + taken, bytes.length - at - taken);
      return changed.toByteArray();
    }
  }
}
