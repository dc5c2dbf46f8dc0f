package org.frillbench.results.frontier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.quality.QualityTable;
import org.frillbench.results.record.TableRow;

/** What latency is weighed against: quality where its user brought it, otherwise size. */
public interface Objective {

  /** Its name with its unit, for a heading. */
  String heading();

  /** The tasks whose mean it is; none where it is size. */
  List<String> tasks();

  /** Whether it is size for want of quality. */
  boolean isSize();

  /** A row's value, more being better; empty where it is unknown. */
  Optional<Double> of(TableRow row);

  /** A value for people, as it stands below the heading. */
  String shown(double value);

  /** A value for people where no heading tells what it is: {@code 38.5 MiB}. */
  default String named(double value) {
    return isSize() ? shown(value) + " MiB" : heading() + " " + shown(value);
  }

  /** Mean accuracy over the tasks of {@code table}. */
  static Objective quality(QualityTable table) {
    return new Objective() {
      @Override
      public String heading() {
        List<String> tasks = table.tasks();
        return tasks.size() == 1 ? tasks.get(0) : "mean of " + tasks.size() + " tasks";
      }

      @Override
      public List<String> tasks() {
        return table.tasks();
      }

      @Override
      public boolean isSize() {
        return false;
      }

      @Override
      public Optional<Double> of(TableRow row) {
        return table.quality(row.candidate());
      }

      @Override
      public String shown(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.4f" : "%.2f", value);
      }
    };
  }

  /** The size of the file, less being better. */
  static Objective smallness() {
    return new Objective() {
      @Override
      public String heading() {
        return "size, MiB";
      }

      @Override
      public List<String> tasks() {
        return List.of();
      }

      @Override
      public boolean isSize() {
        return true;
      }

      @Override
      public Optional<Double> of(TableRow row) {
        return Optional.of(-(double) row.bytes());
      }

      @Override
      public String shown(double value) {
        return NumberText.mebibytes((long) -value);
      }
    };
  }
}
