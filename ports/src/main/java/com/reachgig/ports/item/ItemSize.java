package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.util.Map;

/**
 * The size of an item in bytes by DynamoDB's rules: names and texts count their UTF-8, bytes their
 * number, a truth value one, a sequence or fields three and one for each element besides the
 * elements, and a number one byte for two digits and one more. The key counts as two attributes
 * named {@code pk} and {@code sk}, and {@value #OVERHEAD} bytes stand for version and expiry.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">the
 *     rules' source</a>
 */
public final class ItemSize {
  private static final int OVERHEAD = 32;

  private ItemSize() {}

  public static long of(ItemKey key, Map<String, Value> attributes) {
    return OVERHEAD
        + "pksk".length()
        + Utf8.length(key.partition())
        + Utf8.length(key.sort())
        + of(attributes);
  }

  private static long of(Map<String, Value> attributes) {
    long size = 0;
    for (var attribute : attributes.entrySet()) {
      size += Utf8.length(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }

  private static long of(Value value) {
    return switch (value) {
      case Value.Text text -> Utf8.length(text.value());
      case Value.Whole whole -> (Long.toString(whole.value()).length() + 1) / 2 + 1;
      case Value.Flag _ -> 1;
      case Value.Bytes bytes -> bytes.length();
      case Value.Sequence sequence ->
          3 + sequence.values().stream().mapToLong(element -> 1 + of(element)).sum();
      case Value.Fields fields -> 3 + fields.values().size() + of(fields.values());
    };
  }
}
