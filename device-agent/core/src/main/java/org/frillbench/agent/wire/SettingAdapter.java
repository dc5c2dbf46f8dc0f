package org.frillbench.agent.wire;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Writes and reads the constants of a setting in lower case: {@code xnnpack}. */
final class SettingAdapter<E extends Enum<E>> extends TypeAdapter<E> {

  private final E[] constants;
  private final boolean refuses;

  /**
   * For one setting.
   *
   * @param constants all its values
   * @param refuses whether a value that is none of them is refused; otherwise it is read as null
   */
  SettingAdapter(E[] constants, boolean refuses) {
    this.constants = constants;
    this.refuses = refuses;
  }

  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void write(JsonWriter out, E constant) throws IOException {
    out.value(constant == null ? null : id(constant));
  }

  /**
   * Reads a constant.
   *
   * @throws UnknownValueException if the text is none and such values are refused
   */
  @Override
  public E read(JsonReader in) throws IOException {
    String path = in.getPath();
    String text = in.nextString();
    for (E constant : constants) {
      if (id(constant).equals(text)) {
        return constant;
      }
    }
    if (refuses) {
      throw new UnknownValueException(
          path.substring(path.lastIndexOf('.') + 1)
              + " is none of "
              + Arrays.toString(constants)
              + ", which this version knows");
    }
    return null;
  }

  /** A setting's value that this version does not know; the message follows the sender's name. */
  static final class UnknownValueException extends JsonParseException {

    private static final long serialVersionUID = 1L;

    UnknownValueException(String message) {
      super(message);
    }
  }
}
