package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.command.FrillBench;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * The command in this JVM: a hundred times as fast as {@link Cli}, for everything that needs no
 * process of its own. This JVM's working folder, environment, terminal and Java heap apply, so
 * whatever depends on one of them, on a signal or on the exit of the process is tested by {@link
 * Cli}.
 */
final class InProcess {

  private static final Set<String> OUTPUTS = Set.of("--out", "--output");

  /** An argument or the value of an option: what follows the last equals sign. */
  private static final Pattern VALUE = Pattern.compile("(.*=)?([^=]+)", Pattern.DOTALL);

  private static final Pattern FILE =
      Pattern.compile(".*\\.(bin|csv|f32|json|md|mp3|npy|svg|tflite|txt|wav|x|xml)");

  private InProcess() {}

  /**
   * Runs the command, with the files in {@code folder} as if that were the working folder: relative
   * arguments that name a file are resolved, and the output names them as they were given.
   */
  static synchronized Cli.Ended run(Path folder, String... arguments) {
    String[] resolved = new String[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      boolean output = i > 0 && OUTPUTS.contains(arguments[i - 1]);
      resolved[i] = resolved(folder, arguments[i], output);
    }
    return captured(folder, resolved);
  }

  private static String resolved(Path folder, String argument, boolean output) {
    Matcher parts = VALUE.matcher(argument);
    if (argument.isEmpty() || !parts.matches()) {
      return argument;
    }
    String before = parts.group(1) == null ? "" : parts.group(1);
    String value = parts.group(2);
    boolean named =
        output
            || before.equals("--out=")
            || FILE.matcher(value).matches()
            || !value.startsWith("-") && Files.exists(folder.resolve(value));
    return named && !Path.of(value).isAbsolute()
        ? before + folder + File.separator + value
        : argument;
  }

  private static Cli.Ended captured(Path folder, String... arguments) {
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
      exit = FrillBench.execute(arguments);
    } finally {
      System.setOut(out);
      System.setErr(err);
      TemporaryFiles.remove();
    }
    assertEquals(locale, Locale.getDefault(), "the command changes the JVM");
    assertEquals(properties, Map.copyOf(System.getProperties()), "the command changes the JVM");
    return new Cli.Ended(exit, asGiven(folder, printed), asGiven(folder, complaints));
  }

  private static String asGiven(Path folder, ByteArrayOutputStream text) {
    return text.toString(StandardCharsets.UTF_8).replace(folder + File.separator, "");
  }
}
