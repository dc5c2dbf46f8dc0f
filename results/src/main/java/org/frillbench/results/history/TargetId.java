package org.frillbench.results.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java knows SHA-256", e);
    }
  }
}
