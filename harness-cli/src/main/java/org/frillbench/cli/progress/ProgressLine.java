package org.frillbench.cli.progress;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.session.CoolDown;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.ShortName;

/**
 * A state on one line of a terminal: {@code ██░░░░░░ 12/40, 0:31, about 70 s left, round 2,
 * warm-up: NAME}. The name is shortened first, then the bar, then both are left out; the phase is
 * always there.
 */
final class ProgressLine {

  private static final int NARROW = 90;
  private static final int SHORT_BAR = 8;
  private static final int LONG_BAR = 16;

  /** Fewer characters of a name say nothing. */
  private static final int FEWEST = 8;

  /** From here on, characters may be two columns wide. */
  private static final int PERHAPS_WIDE = 0x1100;

  private static final double BYTES_PER_MB = 1e6;

  private ProgressLine() {}

  /**
   * The line.
   *
   * @param columns how many it may have
   * @param unicode whether the terminal shows more than ASCII
   */
  static String of(ProgressState state, int columns, boolean unicode) {
    String name = ControlCharacters.of(name(state));
    String facts = facts(state) + phase(state);
    if (facts.length() > columns) {
      facts = phase(state);
    }
    String bar = bar(state, columns < NARROW ? SHORT_BAR : LONG_BAR, unicode);
    if (bar.length() + facts.length() + wanted(name) > columns) {
      bar = "";
    }
    String begin = bar + facts;
    String whole = begin + shortened(name, columns - begin.length() - 2, unicode);
    return whole.substring(0, Math.min(whole.length(), columns));
  }

  /** The columns that a name needs at least, after the phase. */
  private static int wanted(String name) {
    return name.isEmpty() ? 0 : Math.min(name.length(), FEWEST) + 2;
  }

  private static String name(ProgressState state) {
    return state.detail().isEmpty() && state.candidate() != null
        ? state.candidate()
        : state.detail();
  }

  private static String shortened(String name, int room, boolean unicode) {
    boolean wide = name.codePoints().anyMatch(point -> point >= PERHAPS_WIDE);
    int most = wide ? room / 2 : room;
    if (name.isEmpty() || most < Math.min(name.length(), FEWEST)) {
      return "";
    }
    String shown = ShortName.of(name, most);
    return ": " + (unicode ? shown : shown.replace('…', '~'));
  }

  /** All but the bar and the phase, each followed by a comma. */
  private static String facts(ProgressState state) {
    return Stream.concat(
            Stream.of(counted(state)).filter(text -> !text.isEmpty()), timesAndRate(state).stream())
        .map(text -> text + ", ")
        .collect(Collectors.joining());
  }

  private static List<String> timesAndRate(ProgressState state) {
    return Stream.of(
            state.unit() == Unit.SECONDS ? "" : TimeLeft.clock(state.elapsed()),
            left(state),
            rate(state),
            state.round() == 0 ? "" : "round " + state.round())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /**
   * {@code about 65 s left}; how long a device has to cool is not known. Empty at the end, and
   * where nothing is known.
   */
  static String left(ProgressState state) {
    String how = state.phase().equals(CoolDown.PHASE) ? "at least " : "about ";
    boolean none = state.left() == null || state.left().isZero();
    return none ? "" : how + TimeLeft.words(state.left()) + " left";
  }

  private static String phase(ProgressState state) {
    return ControlCharacters.of(state.phase());
  }

  /** {@code 12/40} or {@code 12.3/98.0 MB}; empty where nothing is counted. */
  static String counted(ProgressState state) {
    if (state.total() == 0) {
      return "";
    }
    return switch (state.unit()) {
      case BYTES ->
          String.format(
              Locale.ROOT,
              "%.1f/%.1f MB",
              state.done() / BYTES_PER_MB,
              state.total() / BYTES_PER_MB);
      case SECONDS -> seconds(state.done()) + "/" + seconds(state.total());
      default -> state.done() + "/" + state.total();
    };
  }

  /** {@code 98.0 MB}, of bytes; empty where that is unknown. */
  static String total(ProgressState state) {
    return state.total() == 0
        ? ""
        : String.format(Locale.ROOT, "%.1f MB", state.total() / BYTES_PER_MB);
  }

  private static String seconds(long seconds) {
    return TimeLeft.clock(Duration.ofSeconds(seconds));
  }

  /** {@code 11.2 MB/s} or {@code 3.4 files/s}; empty where it is unknown. */
  static String rate(ProgressState state) {
    if (state.perSecond() <= 0) {
      return "";
    }
    return state.unit() == Unit.BYTES
        ? String.format(Locale.ROOT, "%.1f MB/s", state.perSecond() / BYTES_PER_MB)
        : String.format(
            Locale.ROOT,
            state.perSecond() < 1 ? "%.2f %s/s" : "%.1f %s/s",
            state.perSecond(),
            state.unit().name().toLowerCase(Locale.ROOT));
  }

  private static String bar(ProgressState state, int width, boolean unicode) {
    if (state.total() == 0) {
      return "";
    }
    int filled = (int) Math.min(width, width * state.done() / state.total());
    return (unicode ? "█" : "#").repeat(filled)
        + (unicode ? "░" : ".").repeat(width - filled)
        + " ";
  }
}
