package org.frillbench.packager;

import com.android.zipflinger.BytesSource;
import com.android.zipflinger.Source;
import com.android.zipflinger.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An unsigned APK: the same bytes whenever its parts are the same. */
final class ApkFile {

  /** Native libraries are mapped from the APK: at a page's start, of 16 KiB pages too. */
  static final int PAGE = 1 << 14;

  private ApkFile() {}

  static void write(Path apk, Path linked, byte[] dex, ClassPath program) throws IOException {
    Files.deleteIfExists(apk);
    // Zipflinger gives every entry the same date; the order is ours.
    try (ZipArchive zip = new ZipArchive(apk)) {
      copy(linked, zip);
      zip.add(new BytesSource(dex, "classes.dex", Deflater.BEST_COMPRESSION));
      for (Map.Entry<String, byte[]> paper : program.papers().entrySet()) {
        zip.add(new BytesSource(paper.getValue(), paper.getKey(), Deflater.BEST_COMPRESSION));
      }
      for (Map.Entry<String, byte[]> library : program.nativeLibraries().entrySet()) {
        Source stored =
            new BytesSource(library.getValue(), library.getKey(), Deflater.NO_COMPRESSION);
        stored.align(PAGE);
        zip.add(stored);
      }
    }
  }

  private static void copy(Path linked, ZipArchive zip) throws IOException {
    try (ZipFile from = new ZipFile(linked.toFile())) {
      for (ZipEntry entry : from.stream().toList()) {
        try (InputStream in = from.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          // Android 11 maps the resource table and refuses a compressed one.
          boolean mapped = entry.getName().equals("resources.arsc");
          Source source =
              new BytesSource(
                  bytes,
                  entry.getName(),
                  mapped ? Deflater.NO_COMPRESSION : Deflater.BEST_COMPRESSION);
          source.align(mapped ? Integer.BYTES : Source.NO_ALIGNMENT);
          zip.add(source);
        }
      }
    }
  }
}
