package org.frillbench.results.imported;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.publish.Origin;
import org.frillbench.results.publish.Publication;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.Statistic;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.TableRow;

/** A file of another tool as result sets of a table to cite: its figures, as they are. */
public final class Imported {

  /** The most characters of the name of a model or a device. */
  public static final int LONGEST_NAME = 1000;

  /** What tells a row from others of a table. */
  public record Named(String device, String candidate) {}

  /** Rows that are one result set. */
  private record Group(String device, Statistic statistic) {}

  private Imported() {}

  /** Whether a model or a device can be called {@code text}. */
  public static boolean isName(String text) {
    return !text.isBlank() && text.length() <= LONGEST_NAME;
  }

  /**
   * The result sets of a file, one for each device and statistic in it.
   *
   * @param file its name, without folders
   * @param name what to call a model that the file does not name; empty for the file's own name
   * @param device what was measured on; empty to take it from the file
   * @param used what the table has already; the file's rows are added
   * @throws RunFileException if no known tool wrote it, it is damaged, or names no device and none
   *     is given
   */
  public static List<ResultSet> of(
      String file, byte[] bytes, Optional<String> name, Optional<String> device, Set<Named> used)
      throws RunFileException {
    OtherTool.Content content = OtherTool.read(bytes);
    Map<Group, List<TableRow>> rows = new LinkedHashMap<>();
    Map<Group, List<String>> notes = new LinkedHashMap<>();
    for (OtherFigure figure : content.figures()) {
      String on = device.orElse(figure.device());
      if (on == null) {
        throw new RunFileException("it does not say what was measured on: name it with --device");
      }
      Group group = new Group(on, figure.statistic());
      String candidate = distinct(on, candidate(figure, content, name, file), used);
      rows.computeIfAbsent(group, each -> new ArrayList<>()).add(figure.row(candidate));
      if (!figure.measured().isEmpty()) {
        notes
            .computeIfAbsent(group, each -> new ArrayList<>())
            .add(candidate + ": " + figure.statistic().word() + " of " + figure.measured() + ".");
      }
    }
    List<ResultSet> resultSets = new ArrayList<>();
    rows.forEach(
        (group, ofGroup) ->
            resultSets.add(
                new ResultSet(
                    Origin.PUBLISHED_ELSEWHERE,
                    null,
                    new Publication(
                        content.tool().title() + ": " + file,
                        null,
                        null,
                        group.device(),
                        group.statistic(),
                        notes.getOrDefault(group, List.of())),
                    ofGroup)));
    return resultSets;
  }

  private static String candidate(
      OtherFigure figure, OtherTool.Content content, Optional<String> name, String file) {
    boolean alone = content.figures().size() == 1;
    if (name.isPresent() && (alone || figure.name() == null)) {
      return name.get();
    }
    return figure.name() == null ? file : figure.name();
  }

  /** A name is not used twice: {@code FRILL (2)}. */
  private static String distinct(String device, String name, Set<Named> used) {
    String distinct = name;
    for (int i = 2; !used.add(new Named(device, distinct)); i++) {
      distinct = name + " (" + i + ")";
    }
    return distinct;
  }
}
