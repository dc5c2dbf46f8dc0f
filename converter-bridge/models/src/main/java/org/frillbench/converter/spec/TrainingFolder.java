package org.frillbench.converter.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.converter.Require;

/**
 * The name of a folder in which the released training code keeps a student: a number, if any, and
 * hyperparameters, as {@code
 * 1-al=2.0,ap=True,bd=2048,cop=False,lr=0.0001,ms=small,qat=False,tbs=512}. Printed as it was read,
 * whatever hyperparameters it has besides those that decide the graph. The training code has no
 * {@code head}; a name that does has it to tell an unusual head from the usual one.
 *
 * @param number the text before the first dash; empty if there is none
 * @param settings each hyperparameter's text, in the order of the name
 */
public record TrainingFolder(String number, Map<String, String> settings) {

  private static final String HEAD = "head";
  private static final Pattern NAME = Pattern.compile("(?:(\\d+)-)?(.*)", Pattern.DOTALL);
  private static final Pattern SETTING = Pattern.compile("(\\w+)=([^,=/\\\\\\s]+)");
  private static final Pattern WIDTH = Pattern.compile("\\d+(\\.\\d+)?");

  /**
   * Reads a folder's name.
   *
   * @throws IllegalArgumentException if it is none, or lacks a hyperparameter that decides the
   *     graph
   */
  public static TrainingFolder parse(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalStateException("the pattern takes any text");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (String setting : parts.group(2).split(",", -1)) {
      Matcher pair = SETTING.matcher(setting);
      require(pair.matches(), name, "'" + setting + "' is no hyperparameter");
      require(
          settings.put(pair.group(1), pair.group(2)) == null,
          name,
          "it has '" + pair.group(1) + "' twice");
    }
    TrainingFolder folder =
        new TrainingFolder(parts.group(1) == null ? "" : parts.group(1), settings);
    folder.spec();
    return folder;
  }

  /** Returns the name of a folder with nothing but what decides the graph. */
  static String nameOf(StudentSpec spec) {
    return "al="
        + spec.width()
        + ",ap="
        + pythonWord(spec.pooling())
        + ",bd="
        + spec.bottleneckDimension()
        + ",cop="
        + pythonWord(spec.compression())
        + (spec.usualHead() ? "" : "," + HEAD + "=" + spec.head().word())
        + ",ms="
        + spec.size().word()
        + ",qat="
        + pythonWord(spec.qat());
  }

  /**
   * Returns the student that is trained there.
   *
   * @throws IllegalArgumentException if a hyperparameter that decides the graph is missing or wrong
   */
  public StudentSpec spec() {
    String width = setting("al");
    require(WIDTH.matcher(width).matches(), this, "'al=" + width + "' is no number");
    boolean pooling = flag("ap");
    return new StudentSpec(
        Size.of(setting("ms")),
        Double.parseDouble(width),
        pooling,
        flag("cop"),
        flag("qat"),
        whole("bd"),
        statedHead().orElse(Head.usual(pooling)));
  }

  /**
   * Returns the order of the head if the name has it.
   *
   * @throws IllegalArgumentException if it names no order
   */
  public Optional<Head> statedHead() {
    return Optional.ofNullable(settings.get(HEAD)).map(Head::of);
  }

  private String setting(String key) {
    String text = settings.get(key);
    require(text != null, this, "it has no '" + key + "='");
    return text;
  }

  private boolean flag(String key) {
    String text = setting(key);
    require(
        text.equals(pythonWord(true)) || text.equals(pythonWord(false)),
        this,
        "'" + key + "=" + text + "' is neither True nor False");
    return text.equals(pythonWord(true));
  }

  private int whole(String key) {
    try {
      return Integer.parseInt(setting(key));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          refusal(this, "'" + key + "=" + setting(key) + "' is no whole number"), e);
    }
  }

  private static String pythonWord(boolean value) {
    return value ? "True" : "False";
  }

  private static void require(boolean condition, Object name, String reason) {
    Require.that(condition, refusal(name, reason));
  }

  private static String refusal(Object name, String reason) {
    return "'"
        + name
        + "' is no student's name: "
        + reason
        + "; a name reads "
        + StudentSpec.frill().name()
        + ".";
  }

  /** Returns the name. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(number.isEmpty() ? "" : number + "-");
    String separator = "";
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      text.append(separator).append(setting.getKey()).append('=').append(setting.getValue());
      separator = ",";
    }
    return text.toString();
  }
}
