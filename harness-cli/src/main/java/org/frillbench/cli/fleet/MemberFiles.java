package org.frillbench.cli.fleet;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of the members' run files: that of a single run, and the device before its ending. */
public final class MemberFiles {

  private static final int LONGEST_PART = 40;

  private MemberFiles() {}

  /** What tells the members' files apart, for each member, on systems that fold case as well. */
  public static Map<Member, String> parts(List<Member> members) {
    Set<String> taken = new HashSet<>();
    Map<Member, String> parts = new LinkedHashMap<>();
    for (Member member : members) {
      String plain = plain(member.name());
      String part = plain;
      for (int i = 2; !taken.add(part.toLowerCase(Locale.ROOT)); i++) {
        part = plain + "-" + i;
      }
      parts.put(member, part);
    }
    return parts;
  }

  /** A serial may hold any character; a file's name holds those that need no quoting. */
  private static String plain(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
    plain = plain.substring(0, Math.min(plain.length(), LONGEST_PART)).replaceAll("[.-]+$", "");
    return plain.isEmpty() ? "device" : plain;
  }

  /** {@code run.json} with {@code -PART} before its ending. */
  public static Path with(Path file, String part) {
    String name = String.valueOf(file.getFileName());
    int end = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    return file.resolveSibling(name.substring(0, end) + "-" + part + name.substring(end));
  }
}
