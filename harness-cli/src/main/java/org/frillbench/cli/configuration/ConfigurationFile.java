package org.frillbench.cli.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.Guide;
import org.frillbench.results.store.FileErrorText;

/**
 * A file of defaults, in the form of Java's properties. It is read line by line, so that every
 * message can name the line; a value does not go on in the next one.
 *
 * @param path where it is
 * @param settings its lines in their order, each of another key
 */
public record ConfigurationFile(Path path, List<Setting> settings) {

  /** The name of a project's file. */
  public static final String NAME = "frill-bench.properties";

  private static final int MOST_BYTES = 1 << 16;

  public ConfigurationFile {
    settings = List.copyOf(settings);
  }

  /**
   * The file of the project that {@code folder} belongs to: the nearest from there up to the root
   * of its repository, or in {@code folder} alone where it is in none.
   *
   * @param folder an absolute path
   */
  public static Optional<Path> find(Path folder) {
    Path nearest = null;
    for (Path each = folder; each != null; each = each.getParent()) {
      Path file = each.resolve(NAME);
      if (nearest == null && Files.exists(file)) {
        nearest = file;
      }
      if (Files.exists(each.resolve(".git"))) {
        return Optional.ofNullable(nearest);
      }
    }
    return Optional.ofNullable(nearest).filter(file -> file.getParent().equals(folder));
  }

  /**
   * Reads one.
   *
   * @throws CommandFailure naming the line, where it cannot be read as one
   */
  public static ConfigurationFile read(Path path) {
    List<Setting> settings = new ArrayList<>();
    int number = 0;
    for (String line : text(path).lines().toList()) {
      number++;
      Properties parsed = parsed(path, number, line);
      for (String key : parsed.stringPropertyNames()) {
        settings.stream()
            .filter(other -> other.key().equals(key))
            .findFirst()
            .ifPresent(
                other -> {
                  throw refused(
                      place(path, other.line()) + ", sets " + key + " and a later line again.");
                });
        settings.add(new Setting(number, key, parsed.getProperty(key).strip()));
      }
    }
    return new ConfigurationFile(path, settings);
  }

  private static String text(Path path) {
    if (!Files.isRegularFile(path)) {
      throw refused(
          "the configuration " + path + (Files.exists(path) ? " is no file." : " does not exist."));
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw refused("the configuration " + path + " has more than 64 KiB.");
      }
      // Some editors begin a file with a mark of its encoding.
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .replaceFirst("^\uFEFF", "");
    } catch (CharacterCodingException e) {
      throw refused("the configuration " + path + " is not text in UTF-8.");
    } catch (IOException e) {
      throw refused("the configuration " + path + " cannot be read: " + FileErrorText.of(e) + ".");
    }
  }

  private static Properties parsed(Path path, int number, String line) {
    Properties parsed = new Properties();
    try {
      parsed.load(new StringReader(line));
    } catch (IOException | IllegalArgumentException e) {
      throw refused(place(path, number) + ", is no line of a properties file.");
    }
    boolean comment = parsed.isEmpty();
    if (!comment && line.matches(".*(?<!\\\\)(\\\\\\\\)*\\\\")) {
      throw refused(place(path, number) + ", goes on in the next line: a value has one line.");
    }
    return parsed;
  }

  /** Where a line of a file is, in words. */
  public static String place(Path path, int line) {
    return path + ", line " + line;
  }

  /** The place of a setting, in words. */
  public String place(Setting setting) {
    return place(path, setting.line());
  }

  /** A failure of a file that cannot be used. */
  public static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence, Guide.CONFIGURATION);
  }
}
