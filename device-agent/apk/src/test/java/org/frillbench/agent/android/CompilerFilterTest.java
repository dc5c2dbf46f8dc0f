package org.frillbench.agent.android;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompilerFilterTest {

  @TempDir private Path folder;

  private String filter(String odex, String mapped) throws IOException {
    Path oat = Files.createDirectories(folder.resolve("oat/arm64"));
    Files.write(oat.resolve("base.odex"), odex.getBytes(StandardCharsets.ISO_8859_1));
    Path maps =
        Files.writeString(
            folder.resolve("maps"),
            "70000000-70001000 r--p 00000000 fd:00 1  /system/framework/arm64/boot.oat\n"
                + "70002000-70003000 rw-p 00000000 00:00 0\n"
                + "7a000000-7a001000 r-xp 00001000 fd:00 2  "
                + mapped
                + "\n");
    return CompilerFilter.of(maps.toFile(), folder.resolve("base.apk").toFile());
  }

  @Test
  void theCompilerFilterIsReadFromTheHeadOfTheMappedFile() throws IOException {
    String head = "\u007fELF" + "\0".repeat(4092) + "oat\n183\0concurrent-copying\0true\0";
    String own = folder.resolve("oat/arm64/base.odex").toString();
    assertEquals("speed-profile", filter(head + "compiler-filter\0speed-profile\0x", own));
    assertNull(filter(head, own));
    assertNull(filter(head + "compiler-filter\0speed", own));
    assertNull(filter("", own));
  }

  @Test
  void anotherAppsFileIsNotOurs() throws IOException {
    assertNull(filter("compiler-filter\0speed\0", "/data/app/other/oat/arm64/base.odex"));
  }

  @Test
  void withoutMappingsTheCompilerFilterIsUnknown() {
    File none = folder.resolve("none").toFile();
    assertNull(CompilerFilter.of(none, folder.resolve("base.apk").toFile()));
  }

  @Test
  void pagesOfSixteenKibibytesAreTheReasonAndPagesOfFourAreNot() {
    assertEquals("dlopen failed", PageSize.objection(4096L, "dlopen failed"));
    assertEquals("dlopen failed", PageSize.objection(null, "dlopen failed"));
    assertEquals(
        "its library is built for pages of 4 KiB, this device has pages of 16 KiB; use a device, or"
            + " a developer option, with pages of 4 KiB",
        PageSize.objection(16384L, "dlopen failed"));
  }
}
