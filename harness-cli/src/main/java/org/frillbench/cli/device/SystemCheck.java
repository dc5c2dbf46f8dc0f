package org.frillbench.cli.device;

import java.util.List;
import java.util.Set;
import org.frillbench.results.record.BuildProperties;
import org.frillbench.results.warning.Warning;

/** Judges what a device is: that stays as it is. */
final class SystemCheck {

  private static final long PAGE = 4096;
  private static final Set<String> ABIS = Set.of("arm64-v8a", "armeabi-v7a", "x86_64");

  private SystemCheck() {}

  static List<CheckResult> of(DeviceFacts facts) {
    return List.of(
        api(facts),
        ReleaseCheck.of(facts),
        abi(facts),
        pages(facts),
        emulator(facts),
        build(facts));
  }

  private static CheckResult api(DeviceFacts facts) {
    String subject = "API level";
    String level = facts.api() == 0 ? "not known" : Integer.toString(facts.api());
    if (facts.api() == 0) {
      return CheckResult.obstacle(
          subject,
          level,
          "the device does not say it, and the agent needs " + BuildProperties.androidMinApi());
    }
    return facts.api() >= BuildProperties.androidMinApi()
        ? CheckResult.ok(subject, level)
        : CheckResult.obstacle(
            subject, level, "the agent needs " + BuildProperties.androidMinApi());
  }

  private static CheckResult abi(DeviceFacts facts) {
    String abi = facts.abi() == null ? "not known" : facts.abi();
    return ABIS.contains(abi)
        ? CheckResult.ok("ABI", abi)
        : CheckResult.obstacle("ABI", abi, "the agent has arm64-v8a, armeabi-v7a and x86_64");
  }

  private static CheckResult pages(DeviceFacts facts) {
    String subject = "kernel";
    long bytes = facts.pageSizeBytes().orElse(PAGE);
    String found =
        facts.pageSizeBytes().isEmpty()
            ? "its page size is not known"
            : "pages of " + bytes / 1024 + " KiB";
    return bytes == PAGE
        ? CheckResult.ok(subject, found)
        : CheckResult.obstacle(
            subject,
            found,
            "TensorFlow Lite " + BuildProperties.androidTflite() + " loads only with 4 KiB");
  }

  private static CheckResult emulator(DeviceFacts facts) {
    String subject = "hardware";
    if (facts.warnings().contains(Warning.EMULATOR)) {
      return CheckResult.warning(
          subject, Warning.EMULATOR, "emulated", "its speed is its host's: measure on a phone");
    }
    return facts
        .virtualProfile()
        .map(
            profile ->
                CheckResult.warning(
                    subject,
                    Warning.VIRTUAL_DEVICE,
                    "virtual (" + profile + ")",
                    "its speed is its host's: do not compare it with a phone"))
        .orElse(CheckResult.ok(subject, "real"));
  }

  private static CheckResult build(DeviceFacts facts) {
    String type = facts.property("ro.build.type");
    String found = type == null ? "not known" : type;
    if (facts.warnings().contains(Warning.DEBUGGABLE)) {
      return CheckResult.warning(
          "build",
          Warning.DEBUGGABLE,
          found,
          "an engineering build runs slower: use a user or userdebug build");
    }
    return CheckResult.ok("build", found);
  }
}
