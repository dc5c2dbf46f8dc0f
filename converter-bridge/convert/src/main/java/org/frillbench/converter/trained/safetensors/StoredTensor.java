package org.frillbench.converter.trained.safetensors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.converter.trained.ValueType;

/**
 * What the header of a safetensors file says of a tensor.
 *
 * @param type its element type as the file names it
 * @param shape its extents
 * @param begin its first byte after the header
 * @param end the byte after its last
 */
record StoredTensor(String type, List<Integer> shape, long begin, long end) {

  private static final Map<String, ValueType> FLOATS =
      Map.of("F32", ValueType.FLOAT32, "F16", ValueType.FLOAT16, "BF16", ValueType.BFLOAT16);

  /** More than any tensor of a network. */
  private static final int MAX_RANK = 8;

  StoredTensor {
    shape = List.copyOf(shape);
  }

  /**
   * Reads a header's entry.
   *
   * @throws RuntimeException if it is none
   */
  static StoredTensor of(JsonObject json) {
    List<Integer> shape = new ArrayList<>();
    JsonArray extents = json.getAsJsonArray("shape");
    if (extents.size() > MAX_RANK) {
      throw new IllegalArgumentException("over " + MAX_RANK + " dimensions");
    }
    for (JsonElement extent : extents) {
      shape.add(Math.toIntExact(natural(extent)));
    }
    JsonArray offsets = json.getAsJsonArray("data_offsets");
    long begin = natural(offsets.get(0));
    long end = natural(offsets.get(1));
    if (offsets.size() != 2 || begin > end) {
      throw new IllegalArgumentException("offsets " + begin + " to " + end);
    }
    return new StoredTensor(json.get("dtype").getAsString(), shape, begin, end);
  }

  /** Returns the type of the values if they can be read. */
  Optional<ValueType> valueType() {
    return Optional.ofNullable(FLOATS.get(type));
  }

  private static long natural(JsonElement json) {
    long value = json.getAsBigDecimal().longValueExact();
    if (value < 0) {
      throw new IllegalArgumentException(value + " is negative");
    }
    return value;
  }
}
