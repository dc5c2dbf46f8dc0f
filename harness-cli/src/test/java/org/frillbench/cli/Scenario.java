package org.frillbench.cli;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What an adb server lists and what its devices answer, from a file: {@code devices} with serial,
 * state and {@code tid} (transport id), {@code rules} of a pattern, an output and an exit code, and
 * {@code crlf} where lines end as on old devices. A rule whose exit code is null never ends, and
 * one of {@link #ENDLESS} prints its output again and again. What no rule answers is done silently
 * or not found.
 */
public final class Scenario {

  private static final Pattern WRAPPED =
      Pattern.compile("(.*); echo (frill-bench-exit:)\\$\\?", Pattern.DOTALL);

  /** One command of several in a request, and what the shell prints after it. */
  private static final Pattern PART =
      Pattern.compile("(.*?); echo ([0-9a-f]{12}-)\\$\\?(?:; |$)", Pattern.DOTALL);

  private static final Pattern OWNER = Pattern.compile("owner-[0-9a-f]{16}");
  private static final int NOT_FOUND = 127;

  /** The exit code of a rule whose command never stops printing. */
  static final int ENDLESS = -1;

  /** A device as the server lists it. */
  record Device(String serial, String state, long transportId) {

    String line(boolean isLong) {
      return isLong
          ? String.format(
              Locale.ROOT,
              "%-22s %s product:x model:y device:z transport_id:%d\n",
              serial,
              state,
              transportId)
          : serial + "\t" + state + "\n";
    }
  }

  private record Rule(Pattern command, String output, Integer exit) {}

  private final JsonObject json;

  private Scenario(JsonObject json) {
    this.json = json;
  }

  /** The one of a test's resources. */
  public static Scenario of(String name) throws IOException {
    try (InputStream in = Scenario.class.getResourceAsStream("scenarios/" + name + ".json")) {
      return new Scenario(
          new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), JsonObject.class));
    }
  }

  /** The same with a rule that goes before all others; null as an exit code never ends. */
  Scenario with(String pattern, String output, Integer exit) {
    JsonObject more = json.deepCopy();
    JsonArray rule = new JsonArray();
    rule.add(pattern);
    rule.add(output);
    rule.add(exit);
    JsonArray rules = new JsonArray();
    rules.add(rule);
    rules.addAll(more.getAsJsonArray("rules"));
    more.add("rules", rules);
    return new Scenario(more);
  }

  /** The same where another question gets the answer that the rule of {@code pattern} gives. */
  Scenario answering(String question, String pattern) {
    return elements("rules")
        .map(JsonElement::getAsJsonArray)
        .filter(rule -> rule.get(0).getAsString().equals(pattern))
        .findFirst()
        .map(rule -> with(question, rule.get(1).getAsString(), rule.get(2).getAsInt()))
        .orElseThrow();
  }

  /** The same rules for other devices of one serial, which are ready. */
  public Scenario withTwins(String serial, long... transportIds) {
    return withDevices(
        LongStream.of(transportIds).mapToObj(id -> new Device(serial, "device", id)).toList());
  }

  /** The same rules for other devices. */
  Scenario withDevices(List<Device> attached) {
    JsonObject other = json.deepCopy();
    JsonArray devices = new JsonArray();
    for (Device each : attached) {
      JsonObject device = new JsonObject();
      device.addProperty("serial", each.serial());
      device.addProperty("state", each.state());
      device.addProperty("tid", each.transportId());
      devices.add(device);
    }
    other.add("devices", devices);
    return new Scenario(other);
  }

  List<Device> devices() {
    return elements("devices")
        .map(JsonElement::getAsJsonObject)
        .map(
            device ->
                new Device(
                    device.get("serial").getAsString(),
                    device.get("state").getAsString(),
                    device.has("tid") ? device.get("tid").getAsLong() : 1))
        .toList();
  }

  private Stream<JsonElement> elements(String name) {
    return StreamSupport.stream(json.getAsJsonArray(name).spliterator(), false);
  }

  /**
   * What a shell prints for a command line.
   *
   * @param ends whether it then ends
   * @param endless what it prints after that without end, if anything
   */
  record Answer(String text, boolean ends, String endless) {}

  /** What a shell prints for a command line. */
  Answer answer(String commandLine) {
    Matcher wrapped = WRAPPED.matcher(commandLine);
    boolean isWrapped = wrapped.matches();
    String command = isWrapped ? wrapped.group(1) : commandLine;
    StringBuilder printed = new StringBuilder();
    Matcher parts = PART.matcher(command);
    boolean several = parts.lookingAt();
    parts.reset();
    Rule rule;
    do {
      rule = rule((several && parts.find() ? parts.group(1) : command).replace("'", ""));
      if (rule.exit() == null) {
        return new Answer(lines(printed.toString()), false, "");
      }
      if (rule.exit() == ENDLESS) {
        return new Answer(lines(printed.toString()), false, lines(rule.output()));
      }
      printed.append(rule.output());
      if (several) {
        printed.append(parts.group(2)).append(rule.exit()).append('\n');
      }
    } while (several && parts.end() < command.length());
    if (isWrapped) {
      printed.append(wrapped.group(2)).append(several ? 0 : rule.exit()).append('\n');
    }
    return new Answer(lines(printed.toString()), true, "");
  }

  private String lines(String text) {
    boolean crlf = json.has("crlf") && json.get("crlf").getAsBoolean();
    return crlf ? text.replace("\n", "\r\n") : text;
  }

  private Rule rule(String command) {
    return elements("rules")
        .map(JsonElement::getAsJsonArray)
        .map(
            rule ->
                new Rule(
                    Pattern.compile(rule.get(0).getAsString()),
                    rule.get(1).getAsString(),
                    rule.get(2).isJsonNull() ? null : (Integer) rule.get(2).getAsInt()))
        .filter(rule -> rule.command().matcher(command).find())
        .findFirst()
        .orElseGet(() -> unruled(command));
  }

  /** The lock is taken, folders are made and files moved; everything else is missing. */
  private static Rule unruled(String command) {
    String program = command.split("\\s", 2)[0];
    Matcher owner = OWNER.matcher(command);
    if (command.contains("mkdir /data/local/tmp/frill-bench/lock") && owner.find()) {
      return new Rule(null, owner.group() + "\n", 0);
    }
    return List.of("mkdir", "chmod", "mv", "rm", "true").contains(program)
        ? new Rule(null, "", 0)
        : new Rule(null, "/system/bin/sh: " + program + ": not found\n", NOT_FOUND);
  }
}
