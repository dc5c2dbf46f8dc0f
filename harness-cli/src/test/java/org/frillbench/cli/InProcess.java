package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.command.FrillBench;
import org.frillbench.cli.command.ListedExits;
import org.frillbench.cli.user.Environment;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * The command in this JVM: many times as fast as {@link Cli}, for everything that needs no process
 * of its own. This JVM's working folder, terminal and heap apply, and a program that the command
 * starts gets this JVM's environment: what depends on one of them, on a signal or on the end of the
 * process is tested by {@link Cli}.
 */
public final class InProcess {

  private static final Set<String> OUTPUTS = Set.of("--out", "--output", "--dir");

  /** An argument, or an option and its value: what follows the last equals sign. */
  private static final Pattern VALUE = Pattern.compile("(.*=)?([^=]+)", Pattern.DOTALL);

  private static final Pattern FILE =
      Pattern.compile(".*\\.(bin|csv|f32|html|json|md|mp3|npy|svg|tflite|txt|wav|x|xml)");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>(System.getenv());

  /**
   * With the files in {@code folder} as if that were the working folder: relative arguments that
   * name a file are resolved, and the output names them as they were given.
   */
  public InProcess(Path folder) {
    this.folder = folder;
    AdbEnvironment.isolate(environment);
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
  }

  /** Sets a variable that the command itself reads. */
  public InProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs the command where no variable matters. */
  static Cli.Ended run(Path folder, String... arguments) {
    return new InProcess(folder).run(arguments);
  }

  /** Runs the command. */
  public Cli.Ended run(String... arguments) {
    String[] resolved = new String[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      resolved[i] = resolved(arguments[i], i > 0 && OUTPUTS.contains(arguments[i - 1]));
    }
    return captured(resolved);
  }

  private String resolved(String argument, boolean output) {
    Matcher parts = VALUE.matcher(argument);
    if (!parts.matches()) {
      return argument;
    }
    String option = parts.group(1) == null ? "" : parts.group(1);
    String value = parts.group(2);
    boolean named =
        output
            || option.equals("--out=")
            || FILE.matcher(value).matches()
            || (!value.startsWith("-") && Files.exists(folder.resolve(value)));
    return named && !Path.of(value).isAbsolute()
        ? option + folder + File.separator + value
        : argument;
  }

  private Cli.Ended captured(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    Locale locale = Locale.getDefault();
    Map<Object, Object> properties = Map.copyOf(System.getProperties());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int exit;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
      Environment.replace(environment);
      exit = FrillBench.execute(arguments);
    } finally {
      System.setOut(out);
      System.setErr(err);
      Environment.replace(System.getenv());
      TemporaryFiles.remove();
    }
    assertEquals(locale, Locale.getDefault(), "the command changes the default locale");
    assertEquals(
        properties, Map.copyOf(System.getProperties()), "the command changes system properties");
    assertFalse(Files.exists(Path.of("results")), "the test names no file for the run");
    assertEquals(List.of(), ListedExits.lacking(arguments, exit), "the help lacks the exit code");
    return new Cli.Ended(exit, asGiven(printed), asGiven(complaints));
  }

  private String asGiven(ByteArrayOutputStream text) {
    return text.toString(StandardCharsets.UTF_8).replace(folder + File.separator, "");
  }
}
