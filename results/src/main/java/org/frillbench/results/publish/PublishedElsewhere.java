package org.frillbench.results.publish;

import org.frillbench.results.record.Resource;
import org.frillbench.results.record.RunFileException;

/** The figures of FRILL and TRILL as their authors published them, kept in results/published. */
public final class PublishedElsewhere {

  private PublishedElsewhere() {}

  /** The table. */
  public static CitableTable table() {
    try {
      return CitableTable.read(Resource.text("/org/frillbench/results/published/frill-2021.json"));
    } catch (RunFileException e) {
      throw new IllegalStateException("the build's own table of published figures is damaged", e);
    }
  }
}
