package org.frillbench.tensorflow;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Structure;

/**
 * An {@code absl::Status} that a function returns. It is one word and no plain value, so it is
 * returned through a hidden pointer, which is what declaring more than 16 bytes makes of it.
 */
@Structure.FieldOrder({"word", "second", "third", "fourth"})
public final class NativeStatus extends Structure implements Structure.ByValue {

  private static final String TO_STRING =
      "_ZNK4absl12lts_202308026Status12ToStringSlowB5cxx11ENS0_18StatusToStringModeE";
  private static final int WITH_EVERYTHING = 0xff;
  private static final int MOST_CHARACTERS = 1 << 14;

  public long word;
  public long second;
  public long third;
  public long fourth;

  /** Whether nothing went wrong. */
  boolean ok() {
    return word == 0;
  }

  /** The code and the message. */
  String text(NativeLibrary framework) {
    return ((Text)
            framework
                .getFunction(TO_STRING)
                .invoke(Text.class, new Object[] {getPointer(), WITH_EVERYTHING}))
        .text();
  }

  /** A {@code std::string} that a function returns. */
  @Structure.FieldOrder({"characters", "size", "local", "more"})
  public static final class Text extends Structure implements Structure.ByValue {
    public long characters;
    public long size;
    public long local;
    public long more;

    String text() {
      return new NativeString(getPointer()).text(MOST_CHARACTERS);
    }
  }
}
