package org.frillbench.agent.host;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;

/**
 * Files that only this user can change: code is loaded from no others. Where the system has no
 * modes of files, as on Windows, a user's folders are private by themselves.
 */
public final class OwnFiles {

  private static final String MODES = "unix";
  private static final String ATTRIBUTES = "unix:uid,owner,mode";
  private static final boolean KNOWN =
      FileSystems.getDefault().supportedFileAttributeViews().contains(MODES);

  /** The process that asks, whose owner is its user; only Linux has it. */
  private static final Path OWN_PROCESS = Path.of("/proc/self");

  private static final int WRITTEN_BY_GROUP = 0020;
  private static final int WRITTEN_BY_OTHERS = 0002;

  /** In such a folder nobody removes or renames what is another's. */
  private static final int STICKY = 01000;

  private OwnFiles() {}

  /** Makes a folder, and those above it that are missing, for this user alone. */
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(
        folder,
        KNOWN
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0]);
  }

  /**
   * Whether {@code path} is a file or folder, no link, that only this user or root can write, or
   * replace in its folder. Of the folders above, only the next one is looked at, and its group is
   * trusted.
   */
  public static boolean isOwn(Path path) {
    if (!KNOWN) {
      return true;
    }
    try {
      Map<String, Object> own = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      Map<String, Object> above = Files.readAttributes(path.resolveSibling("."), ATTRIBUTES);
      return !Files.isSymbolicLink(path)
          && isTrusted(own)
          && !has(own, WRITTEN_BY_GROUP)
          && !has(own, WRITTEN_BY_OTHERS)
          && isTrusted(above)
          && (!has(above, WRITTEN_BY_OTHERS) || has(above, STICKY));
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether everybody may write in a folder; false where that is unknown. */
  public static boolean isOpen(Path folder) {
    try {
      return KNOWN && has(Files.readAttributes(folder, ATTRIBUTES), WRITTEN_BY_OTHERS);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean has(Map<String, Object> attributes, int bit) {
    return ((int) attributes.get("mode") & bit) != 0;
  }

  private static boolean isTrusted(Map<String, Object> attributes) throws IOException {
    return attributes.get("uid").equals(0)
        || ((UserPrincipal) attributes.get("owner")).getName().equals(user());
  }

  /** Of a user without an account, the number. */
  private static String user() throws IOException {
    return Files.exists(OWN_PROCESS)
        ? Files.getOwner(OWN_PROCESS).getName()
        : ProcessHandle.current().info().user().orElse("");
  }
}
