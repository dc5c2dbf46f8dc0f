package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where adb is looked for, by the layouts that Android Studio documents for each system. */
final class AdbProgramTest {

  @TempDir private Path folder;

  private Path made(String place) throws IOException {
    Path adb = folder.resolve(place);
    Files.createDirectories(adb.getParent());
    Files.createFile(adb);
    assertTrue(adb.toFile().setExecutable(true));
    return adb;
  }

  private Path found(Map<String, String> environment) {
    return AdbProgram.find(environment, folder.resolve("home").toString()).orElseThrow().file();
  }

  @ParameterizedTest
  @CsvSource({
    "home/Android/Sdk/platform-tools/adb",
    "home/Library/Android/sdk/platform-tools/adb",
    "home/AppData/Local/Android/Sdk/platform-tools/adb.exe",
  })
  void sdkThatAndroidStudioInstalledIsFoundOnEachSystem(String place) throws IOException {
    String local = folder.resolve("home/AppData/Local").toString();
    assertEquals(made(place), found(Map.of("LOCALAPPDATA", local)));
  }

  @Test
  void pathComesBeforeTheSdkThatTheEnvironmentNames() throws IOException {
    Path onPath = made("bin/adb");
    made("sdk/platform-tools/adb");
    String sdk = folder.resolve("sdk").toString();
    assertEquals(onPath, found(Map.of("PATH", onPath.getParent().toString(), "ANDROID_HOME", sdk)));
  }

  @Test
  void entriesOfThePathThatAreNoFoldersAreIgnored() throws IOException {
    Path adb = made("sdk/platform-tools/adb");
    String sdk = folder.resolve("sdk").toString();
    assertEquals(adb, found(Map.of("PATH", "\"quoted\u0000\"", "ANDROID_SDK_ROOT", sdk)));
  }
}
