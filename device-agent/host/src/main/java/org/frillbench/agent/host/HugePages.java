package org.frillbench.agent.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Transparent huge pages for what native code allocates in a child process: the C library asks the
 * kernel for them (madvise), by a tunable that glibc has from 2.35 on.
 */
public final class HugePages {

  private static final String MODE = "/sys/kernel/mm/transparent_hugepage/enabled";
  private static final String TUNABLES = "GLIBC_TUNABLES";
  private static final String TUNABLE = "glibc.malloc.hugetlb=1";
  private static final Pattern GLIBC = Pattern.compile("glibc ([0-9]{1,3})\\.([0-9]{1,3})\\s*");
  private static final int MAJOR = 2;
  private static final int MINOR = 35;

  private HugePages() {}

  /** Asks for them. */
  public static ProcessConditions conditions() {
    String others = System.getenv(TUNABLES);
    return new ProcessConditions(
        List.of(),
        Map.of(TUNABLES, others == null || others.isBlank() ? TUNABLE : others + ":" + TUNABLE));
  }

  /** Why a process of this machine cannot have them; empty where it can. */
  public static Optional<String> obstacle() {
    return obstacle(kernelMode(), glibc());
  }

  /**
   * The same for any machine.
   *
   * @param mode the kernel's modes with the present one in brackets; empty where it has none
   * @param glibc what getconf says of the C library's version; empty where it is not glibc
   */
  static Optional<String> obstacle(String mode, String glibc) {
    if (mode.isEmpty()) {
      return Optional.of("the kernel has no transparent huge pages");
    }
    if (mode.contains("[never]")) {
      return Optional.of("transparent huge pages are switched off in " + MODE);
    }
    Matcher version = GLIBC.matcher(glibc);
    if (!version.matches()) {
      return Optional.of("the C library is not glibc");
    }
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    return major > MAJOR || (major == MAJOR && minor >= MINOR)
        ? Optional.empty()
        : Optional.of("glibc is " + major + "." + minor + ", older than 2.35");
  }

  private static String kernelMode() {
    try {
      return Files.readString(Path.of(MODE)).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static String glibc() {
    try {
      Process getconf =
          new ProcessBuilder("getconf", "GNU_LIBC_VERSION")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      getconf.getOutputStream().close();
      return new String(getconf.getInputStream().readNBytes(100), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
