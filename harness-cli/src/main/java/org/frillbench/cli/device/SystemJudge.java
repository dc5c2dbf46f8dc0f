package org.frillbench.cli.device;

import java.util.List;
import java.util.Set;
import org.frillbench.results.record.BuildProperties;

/** Judges what a device is: that stays as it is. */
final class SystemJudge {

  private static final long PAGE = 4096;
  private static final Set<String> ABIS = Set.of("arm64-v8a", "armeabi-v7a", "x86_64");

  private SystemJudge() {}

  static List<Judgement> of(DeviceFacts facts) {
    return List.of(
        api(facts),
        ReleaseJudge.of(facts),
        abi(facts),
        pages(facts),
        emulator(facts),
        build(facts));
  }

  private static Judgement api(DeviceFacts facts) {
    String subject = "API level";
    String level = facts.api() == 0 ? "not known" : Integer.toString(facts.api());
    if (facts.api() == 0) {
      return Judgement.obstacle(
          subject, level, "the device does not say it, and the agent needs " + BuildProperties.androidMinApi());
    }
    return facts.api() >= BuildProperties.androidMinApi()
        ? Judgement.ok(subject, level)
        : Judgement.obstacle(subject, level, "the agent needs " + BuildProperties.androidMinApi());
  }

  private static Judgement abi(DeviceFacts facts) {
    String abi = facts.abi() == null ? "not known" : facts.abi();
    return ABIS.contains(abi)
        ? Judgement.ok("ABI", abi)
        : Judgement.obstacle("ABI", abi, "the agent has arm64-v8a, armeabi-v7a and x86_64");
  }

  private static Judgement pages(DeviceFacts facts) {
    String subject = "kernel";
    long bytes = facts.pageSizeBytes().orElse(PAGE);
    String found =
        facts.pageSizeBytes().isEmpty()
            ? "its page size is not known"
            : "pages of " + bytes / 1024 + " KiB";
    return bytes == PAGE
        ? Judgement.ok(subject, found)
        : Judgement.obstacle(subject, found, "TensorFlow Lite " + BuildProperties.androidTflite() + " loads only with 4 KiB");
  }

  private static Judgement emulator(DeviceFacts facts) {
    String subject = "hardware";
    if (facts.emulator()) {
      return Judgement.caution(subject, "emulated", "its speed is its host's: measure on a phone");
    }
    return facts
        .virtualProfile()
        .map(profile -> Judgement.ok(subject, "virtual (" + profile + "), at its host's speed"))
        .orElse(Judgement.ok(subject, "real"));
  }

  private static Judgement build(DeviceFacts facts) {
    String type = facts.property("ro.build.type");
    String found = type == null ? "not known" : type;
    if (facts.engineeringBuild()) {
      return Judgement.caution(
          "build", found, "an engineering build runs slower: use a user or userdebug build");
    }
    return Judgement.ok("build", found);
  }
}
