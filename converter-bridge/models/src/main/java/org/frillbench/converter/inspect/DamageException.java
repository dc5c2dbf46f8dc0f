package org.frillbench.converter.inspect;

/** A place in a flatbuffer that contradicts the rest; the message does not know the file. */
final class DamageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DamageException(String message) {
    super(message);
  }

  static void unless(boolean sound, String message) {
    if (!sound) {
      throw new DamageException(message);
    }
  }
}
