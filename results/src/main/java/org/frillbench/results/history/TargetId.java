package org.frillbench.results.history;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Target;

/** A name for a target that two runs share exactly where their targets are comparable. */
public final class TargetId {

  private static final int DIGITS = 8;

  private TargetId() {}

  /** A file's name without its ending: {@code google-pixel-android-10-1a2b3c4d}. */
  public static String of(Target target) {
    String words =
        switch (target.kind()) {
          case ANDROID -> target.maker() + " " + target.model() + " " + target.os();
          case VIRTUAL -> "virtual " + target.profile();
          case HOST, HOST_JMH -> RunJson.id(target.kind()) + " " + target.soc();
        };
    String slug = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.replaceAll("^-|-$", "") + "-" + digest(target);
  }

  /** Over what {@code Comparability} looks at in a target; the rest may differ from run to run. */
  private static String digest(Target target) {
    String identity =
        Stream.of(
                RunJson.id(target.kind()),
                target.profile(),
                target.maker(),
                target.model(),
                target.soc(),
                target.abi(),
                target.os(),
                target.fingerprint())
            .map(value -> Objects.toString(value, ""))
            .collect(Collectors.joining("\0"));
    return HexDigest.sha256().update(identity).hex().substring(0, DIGITS);
  }
}
