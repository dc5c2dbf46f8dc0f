package org.frillbench.converter.trained.student;

import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.converter.trained.WeightsException;

/** A fact of a student that several sources may state, which then have to agree. */
final class Known {

  private final Path source;
  private final String what;
  private String value;
  private String from;

  /**
   * Nothing known yet.
   *
   * @param source the student's file, for messages
   * @param what the fact, for messages
   */
  Known(Path source, String what) {
    this.source = source;
    this.what = what;
  }

  /** Takes what {@code from} states, if it does. */
  Known and(Optional<String> stated, String from) throws WeightsException {
    if (stated.isEmpty()) {
      return this;
    }
    if (value != null && !value.equals(stated.get())) {
      throw new WeightsException(
          source
              + " has "
              + what
              + " "
              + value
              + " according to "
              + this.from
              + ", and "
              + stated.get()
              + " according to "
              + from
              + ".");
    }
    value = stated.get();
    this.from = this.from == null ? from : this.from;
    return this;
  }

  /** Takes what {@code from} states where nothing else states it. */
  Known otherwise(Optional<String> stated, String from) throws WeightsException {
    return value == null ? and(stated, from) : this;
  }

  /** Returns the fact, or refuses with the sentence {@code otherwise} about the file. */
  String orRefuse(String otherwise) throws WeightsException {
    if (value == null) {
      throw new WeightsException(source + " " + otherwise);
    }
    return value;
  }
}
