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

  /**
   * For one setting.
   *
   * @param constants all its values
   */
  SettingAdapter(E[] constants) {
    this.constants = constants;
  }

  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant of {@code constants} with this id; null if there is none. */
  static <E extends Enum<E>> E known(E[] constants, String id) {
    for (E constant : constants) {
      if (id(constant).equals(id)) {
        return constant;
      }
    }
    return null;
  }

  @Override
  public void write(JsonWriter out, E constant) throws IOException {
    out.value(constant == null ? null : id(constant));
  }

  /**
   * Reads a constant.
   *
   * @throws UnknownValueException if the text is none
   */
  @Override
  public E read(JsonReader in) throws IOException {
    String path = in.getPath();
    E constant = known(constants, in.nextString());
    if (constant == null) {
      throw new UnknownValueException(
          path.substring(path.lastIndexOf('.') + 1)
              + " is none of "
              + Arrays.toString(constants)
              + ", which this version knows");
    }
    return constant;
  }

  /** A setting's value that this version does not know; the message follows the sender's name. */
  static final class UnknownValueException extends JsonParseException {

    private static final long serialVersionUID = 1L;

    UnknownValueException(String message) {
      super(message);
    }
  }
}
