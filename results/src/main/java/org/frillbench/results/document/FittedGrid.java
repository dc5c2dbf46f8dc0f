package org.frillbench.results.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table made to fit a width, in this order: what all names share is printed once, columns are
 * left out by rank, names are shortened in the middle, as long as they still differ. A number is
 * never cut: if nothing is left to shorten, the table is wider.
 */
final class FittedGrid {

  private static final int LEAST_NAME = 12;

  private final int most;
  private Grid grid;
  private Set<String> shared = Set.of();
  private final List<String> leftOut = new ArrayList<>();

  private FittedGrid(Grid grid, int most) {
    this.grid = grid;
    this.most = most;
  }

  /**
   * The lines of {@code grid} and what is missing in them.
   *
   * @param most their greatest width; 0 for any
   */
  static List<String> lines(Grid grid, int most) {
    return lines(grid, most, List.of());
  }

  /** The same with {@code colours} of the last cells, whose column is always shown. */
  static List<String> lines(Grid grid, int most, List<Document.Colour> colours) {
    FittedGrid fitted = new FittedGrid(shown(grid), most);
    if (most > 0 && !grid.headers().isEmpty()) {
      fitted.fit();
    }
    List<String> lines = new ArrayList<>(TextGrid.aligned(fitted.grid, colours));
    Screen page = new Screen(most, /* colour= */ false, /* wide= */ false);
    if (!fitted.shared.isEmpty()) {
      lines.addAll(
          page.wrapped("Left out of the names: " + String.join(",", fitted.shared) + ".", ""));
    }
    if (!fitted.leftOut.isEmpty()) {
      lines.addAll(
          page.wrapped(
              "Left out here: " + String.join("; ", fitted.leftOut) + " (--wide shows them).", ""));
    }
    return lines;
  }

  /** What a terminal would obey is made visible. */
  private static Grid shown(Grid grid) {
    return new Grid(
        grid.headers().stream().map(ControlCharacters::of).toList(),
        grid.fromLeft(),
        grid.ranks(),
        grid.rows().stream().map(row -> row.stream().map(ControlCharacters::of).toList()).toList());
  }

  private void fit() {
    if (width() > most) {
      share(nameColumn());
    }
    while (width() > most) {
      int place = leastWanted();
      if (place < 0) {
        shorten(nameColumn());
        return;
      }
      String header = grid.headers().get(place);
      leftOut.add(0, header);
      leaveOut(place);
      // Of several devices, say: a column of one would pass for that of another.
      for (int same = grid.headers().lastIndexOf(header);
          same >= 0;
          same = grid.headers().lastIndexOf(header)) {
        leaveOut(same);
      }
    }
  }

  private int width() {
    int gaps = TextGrid.GAP.length() * (grid.headers().size() - 1);
    return gaps + TextGrid.widths(grid).stream().mapToInt(Integer::intValue).sum();
  }

  /** The widest column that reads from the left. */
  private int nameColumn() {
    List<Integer> widths = TextGrid.widths(grid);
    return IntStream.range(0, widths.size())
        .filter(place -> grid.fromLeft().get(place) && grid.ranks().get(place) == 0)
        .reduce((first, second) -> widths.get(second) > widths.get(first) ? second : first)
        .orElse(0);
  }

  /** The last of the columns with the greatest rank; negative where all are always shown. */
  private int leastWanted() {
    return IntStream.range(0, grid.ranks().size())
        .filter(place -> grid.ranks().get(place) > 0)
        .reduce(
            (first, second) -> grid.ranks().get(second) >= grid.ranks().get(first) ? second : first)
        .orElse(-1);
  }

  private void leaveOut(int place) {
    grid =
        new Grid(
            without(grid.headers(), place),
            without(grid.fromLeft(), place),
            without(grid.ranks(), place),
            grid.rows().stream().map(row -> without(row, place)).toList());
  }

  private static <T> List<T> without(List<T> list, int place) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(place);
    return rest;
  }

  /** Takes parts like {@code ms=tiny} out of names, where two names or more have settings. */
  private void share(int column) {
    List<String> names =
        grid.rows().stream()
            .map(row -> row.get(column))
            .filter(name -> name.contains("="))
            .toList();
    Set<String> common = new LinkedHashSet<>(names.isEmpty() ? List.of() : parts(names.get(0)));
    names.forEach(name -> common.retainAll(parts(name)));
    common.removeIf(part -> !part.contains("="));
    boolean distinct =
        names.stream().allMatch(name -> parts(name).stream().anyMatch(p -> !common.contains(p)));
    if (names.size() < 2 || common.isEmpty() || !distinct) {
      return;
    }
    shared = common;
    replace(
        column,
        name ->
            name.contains("=")
                ? parts(name).stream()
                    .filter(part -> !common.contains(part))
                    .collect(Collectors.joining(","))
                : name);
  }

  private static List<String> parts(String name) {
    return Arrays.asList(name.split(",", -1));
  }

  private void shorten(int column) {
    int widest = TextGrid.widths(grid).get(column);
    int room = Math.max(LEAST_NAME, widest - (width() - most));
    while (room < widest && !keepsApart(column, room)) {
      room++;
    }
    int enough = room;
    replace(column, name -> ShortName.of(name, enough));
  }

  /** Whether names that differ still do when they are shortened. */
  private boolean keepsApart(int column, int room) {
    List<String> names = grid.rows().stream().map(row -> row.get(column)).distinct().toList();
    return names.stream().map(name -> ShortName.of(name, room)).distinct().count() == names.size();
  }

  private void replace(int column, UnaryOperator<String> change) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : grid.rows()) {
      List<String> cells = new ArrayList<>(row);
      cells.set(column, change.apply(row.get(column)));
      rows.add(cells);
    }
    grid = withRows(grid, rows);
  }

  private static Grid withRows(Grid grid, List<List<String>> rows) {
    return new Grid(grid.headers(), grid.fromLeft(), grid.ranks(), rows);
  }
}
