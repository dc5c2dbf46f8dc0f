package org.frillbench.cli.run;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.Tool;
import org.frillbench.results.store.UnfinishedRun;

/**
 * Whether a run can be carried on here: same timing code, same plan with the same files, same
 * target.
 */
final class ResumeCheck {

  private final UnfinishedRun run;

  private ResumeCheck(UnfinishedRun run) {
    this.run = run;
  }

  /**
   * Refuses to carry {@code run} on with another plan or target.
   *
   * @throws CommandFailure naming the first difference
   */
  static void require(UnfinishedRun run, Plan plan, Target target) {
    ResumeCheck check = new ResumeCheck(run);
    check.requireCore();
    check.requireModels(plan.subjects().candidates());
    check.requireEqual("plan", tree(run.run().run().plan()), tree(plan));
    check.requireTarget(target);
  }

  private void requireCore() {
    Tool then = run.run().tool();
    Tool now = Tool.ofThisBuild();
    if (!then.coreDigest().equals(now.coreDigest())) {
      throw refused(
          "it was measured by other timing code, that of frill-bench "
              + then.version()
              + (then.commit() == null ? "" : " (" + then.commit() + ")")
              + "; carry it on with that one, or start anew");
    }
  }

  private void requireModels(List<Subject> models) {
    for (Subject then : run.run().run().plan().subjects().candidates()) {
      Subject now =
          models.stream()
              .filter(each -> each.name().equals(then.name()) && each.side() == then.side())
              .findFirst()
              .orElseThrow(() -> refused(then.name() + " is missing here; give all its models"));
      if (!now.sha256().equals(then.sha256())) {
        throw refused(
            "its "
                + then.name()
                + " was another file (SHA-256 "
                + then.sha256().substring(0, 8)
                + "..., here "
                + now.sha256().substring(0, 8)
                + "...)");
      }
    }
  }

  /** The rest of what describes a target may change with its state. */
  private void requireTarget(Target now) {
    Target then = run.run().target();
    requireSame("kind of target", RunJson.id(then.kind()), RunJson.id(now.kind()));
    requireSame("device", then.serialHash(), now.serialHash());
    requireSame("model of target", then.model(), now.model());
    requireSame("virtual device", then.profile(), now.profile());
    requireSame("processor", then.soc(), now.soc());
    requireSame("ABI", then.abi(), now.abi());
    requireSame("system", then.os(), now.os());
    requireSame("build fingerprint", then.fingerprint(), now.fingerprint());
    requireSame("number of cores", then.cores().size(), now.cores().size());
  }

  private void requireSame(String what, Object then, Object now) {
    if (!Objects.equals(then, now)) {
      throw refused(
          "its "
              + what
              + " was "
              + (then == null ? "unknown" : then)
              + ", and here it is "
              + (now == null ? "unknown" : now));
    }
  }

  private void requireEqual(String name, JsonElement then, JsonElement now) {
    difference(name, then, now)
        .ifPresent(
            difference -> {
              throw refused(difference + "; give the command of that run");
            });
  }

  private static Optional<String> difference(String name, JsonElement then, JsonElement now) {
    if (Objects.equals(then, now)) {
      return Optional.empty();
    }
    if (then != null && now != null && then.isJsonObject() && now.isJsonObject()) {
      Map<String, JsonElement> thenFields = then.getAsJsonObject().asMap();
      Map<String, JsonElement> nowFields = now.getAsJsonObject().asMap();
      TreeSet<String> keys = new TreeSet<>(thenFields.keySet());
      keys.addAll(nowFields.keySet());
      return keys.stream()
          .flatMap(
              key -> difference(name + "." + key, thenFields.get(key), nowFields.get(key)).stream())
          .findFirst();
    }
    return Optional.of("its " + name + " was " + words(then) + ", and here it is " + words(now));
  }

  private static String words(JsonElement value) {
    String text = value == null ? "absent" : value.toString();
    return text.length() <= 80 ? text : text.substring(0, 77) + "...";
  }

  private static JsonElement tree(Plan plan) {
    return JsonParser.parseString(RunJson.line(plan));
  }

  private CommandFailure refused(String why) {
    return new CommandFailure(
        ExitCode.REFUSED_INPUT, run.file() + " cannot be resumed: " + why + ".");
  }
}
