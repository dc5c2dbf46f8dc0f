package org.frillbench.cli.device;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.timing.Ticker;

/**
 * Several questions in one round trip. After each of them the shell prints a mark with its exit
 * code; the mark holds a random number, so that nothing that a question prints can be taken for it.
 * What a release lacks, and what does not end, costs only its own answer.
 */
public final class Inquiry {

  /** Adb servers of 2014 and before refuse longer requests. */
  private static final int MOST_CHARACTERS = 1_000;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String mark =
      String.format(Locale.ROOT, "%012x", RANDOM.nextLong() & 0xffff_ffff_ffffL);
  private final Pattern end = Pattern.compile(mark + "-(\\d{1,3})\n");
  private final StringBuilder printed = new StringBuilder();
  private final List<Question> questions;
  private final Ticker ticker = Ticker.system();
  private int ended;
  private Duration limit;
  private Duration first = Duration.ZERO;

  private Inquiry(List<Question> questions) {
    this.questions = questions;
    this.limit = questions.get(0).limit();
  }

  /**
   * What a device answered in one round trip.
   *
   * @param answers to the first questions, in their order, as far as they ended
   * @param leftAt why the next one was left, if it took too long or printed too much
   * @param first the time until the first one had ended, or had been left
   */
  public record Reply(
      List<ShellResult> answers, Optional<CommandTimeoutException> leftAt, Duration first) {}

  /**
   * Asks all of {@code questions}, in as few round trips as they take: one, unless a question does
   * not end.
   *
   * @return an answer to each; empty for a question that did not end within its limit
   * @throws LinkLostException where the link breaks, or the device then answers nothing any more
   */
  public static List<Optional<ShellResult>> ask(DeviceLink link, List<Question> questions)
      throws LinkLostException {
    List<Optional<ShellResult>> answers = new ArrayList<>();
    while (answers.size() < questions.size()) {
      List<Question> next = fitting(questions.subList(answers.size(), questions.size()));
      Reply reply = once(link, line -> {}, next);
      reply.answers().forEach(answer -> answers.add(Optional.of(answer)));
      if (reply.leftAt().isPresent()) {
        requireLife(link, reply.leftAt().get());
      }
      if (reply.answers().size() < next.size()) {
        answers.add(Optional.empty());
      }
    }
    return answers;
  }

  private static List<Question> fitting(List<Question> questions) {
    int count = 1;
    while (count < questions.size()
        && script("123456789abc", questions.subList(0, count + 1)).length() <= MOST_CHARACTERS) {
      count++;
    }
    return questions.subList(0, count);
  }

  private static void requireLife(DeviceLink link, CommandTimeoutException left)
      throws LinkLostException {
    try {
      link.shell(DevicePolicy.LIVENESS, "true");
    } catch (LinkLostException e) {
      throw left;
    }
  }

  /**
   * Asks all of {@code questions} in one round trip, whatever becomes of it.
   *
   * @param onLine receives each line of output as it arrives
   */
  public static Reply once(DeviceLink link, Consumer<String> onLine, List<Question> questions)
      throws LinkLostException {
    return new Inquiry(List.copyOf(questions)).run(link, onLine);
  }

  private Reply run(DeviceLink link, Consumer<String> onLine) throws LinkLostException {
    long start = ticker.nanos();
    Consumer<String> reader =
        line -> {
          printed.append(line).append('\n');
          if (line.contains(mark)) {
            next(Duration.ofNanos(ticker.nanos() - start));
          }
          onLine.accept(line);
        };
    Optional<CommandTimeoutException> leftAt = Optional.empty();
    try {
      link.script(() -> limit, reader, script(mark, questions));
    } catch (CommandTimeoutException e) {
      leftAt = Optional.of(e);
    }
    return new Reply(
        answers(), leftAt, ended > 0 ? first : Duration.ofNanos(ticker.nanos() - start));
  }

  /** A question has ended: the limit of the next one begins. */
  private void next(Duration passed) {
    ended++;
    first = ended == 1 ? passed : first;
    if (ended < questions.size()) {
      limit = passed.plus(questions.get(ended).limit());
    }
  }

  private List<ShellResult> answers() {
    List<ShellResult> answers = new ArrayList<>();
    Matcher marks = end.matcher(printed);
    int from = 0;
    while (answers.size() < questions.size() && marks.find()) {
      answers.add(
          new ShellResult(
              Integer.parseInt(marks.group(1)), printed.substring(from, marks.start())));
      from = marks.end();
    }
    return answers;
  }

  /** {@code one; echo MARK-$?; two; echo MARK-$?}. */
  private static String script(String mark, List<Question> questions) {
    StringBuilder script = new StringBuilder();
    for (Question question : questions) {
      script.append(script.length() == 0 ? "" : "; ").append(question.script());
      script.append("; echo ").append(mark).append("-$?");
    }
    return script.toString();
  }
}
