package org.frillbench.cli.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Every jar and every native library has a licence, and every licence its text. */
final class ThirdPartyTest {

  private static final Path TEXTS = Path.of("..", "docs", "licenses");
  private static final String TEXT = ".txt";
  private static final String NATIVE = ".*\\.(so|dll|dylib|jnilib)(\\.\\d+)*";
  private static final String APK = "/frill-bench/frill-bench-agent.apk";

  /** JavaCPP's own native code is part of JavaCPP. */
  private static final Set<String> ONLY_OWN_NATIVE_CODE = Set.of("org.bytedeco:javacpp");

  @Test
  void everyLibraryOfTheBuildHasAKnownLicence() {
    LicenceRegister register = ThirdParty.register();
    List<BuiltLibrary> libraries = ThirdParty.libraries();
    assertTrue(libraries.size() > 50, libraries.toString());
    assertEquals(
        List.of(),
        libraries.stream().filter(library -> register.of(library).isEmpty()).toList(),
        "read their licences, and add them to third-party.json");
  }

  @Test
  void everyEntryOfTheRegisterIsOfALibraryOfTheBuild() {
    Set<String> names =
        ThirdParty.libraries().stream()
            .flatMap(library -> Stream.of(library.group(), library.name()))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(),
        ThirdParty.register().libraries().keySet().stream()
            .filter(name -> !names.contains(name))
            .collect(Collectors.toSet()));
  }

  @Test
  void everyLicenceHasATextAndEveryTextIsNeeded() throws IOException {
    Set<String> licences =
        ThirdParty.components().stream()
            .flatMap(component -> Stream.of(component.licence().split(" AND ", -1)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> texts = new TreeSet<>();
    try (Stream<Path> files = Files.list(TEXTS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(TEXT)).toList()) {
        assertTrue(Files.size(file) > 100, file.toString());
        texts.add(file.getFileName().toString().replace(TEXT, ""));
      }
    }
    assertEquals(licences, texts);
  }

  /** MIT and BSD ask for the notice; Apache's is in the jars themselves. */
  @Test
  void componentsWhoseLicenceAsksForItNameTheHolderOfTheCopyright() {
    assertEquals(
        List.of(),
        ThirdParty.components().stream()
            .filter(each -> !each.licence().matches("Apache-2\\.0|MPL-2\\.0"))
            .filter(each -> each.copyright().isEmpty())
            .toList());
  }

  @Test
  void everyJarWithNativeCodeHasItsContentsListed() throws IOException {
    Set<String> holders = holders();
    List<String> unlisted = new ArrayList<>();
    int jars = 0;
    for (BuiltLibrary library : ThirdParty.libraries()) {
      for (Path jar : jarsOf(library)) {
        jars++;
        if (hasNativeCode(jar)
            && !holders.contains(library.name())
            && !ONLY_OWN_NATIVE_CODE.contains(library.name())) {
          unlisted.add(jar.getFileName().toString());
        }
      }
    }
    assertTrue(jars > 50, "jars found: " + jars);
    assertEquals(List.of(), unlisted, "list their contents in third-party.json");
  }

  private static Set<String> holders() {
    return ThirdParty.register().contents().stream()
        .flatMap(content -> content.in().stream())
        .collect(Collectors.toSet());
  }

  private static List<Path> jarsOf(BuiltLibrary library) {
    String beginning = library.artifact() + "-" + library.version();
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(path -> path.getFileName().toString().startsWith(beginning))
        .toList();
  }

  private static boolean hasNativeCode(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().anyMatch(entry -> entry.getName().matches(NATIVE));
    }
  }

  @Test
  void agentAppHasNoOtherNativeCodeThanThatOfTensorFlowLite() throws IOException {
    Set<String> libraries = new TreeSet<>();
    try (InputStream in = ThirdPartyTest.class.getResourceAsStream(APK);
        ZipInputStream apk = new ZipInputStream(in)) {
      for (ZipEntry entry = apk.getNextEntry(); entry != null; entry = apk.getNextEntry()) {
        if (entry.getName().matches(NATIVE)) {
          libraries.add(Path.of(entry.getName()).getFileName().toString());
        }
      }
    }
    assertEquals(Set.of("libtensorflowlite_jni.so"), libraries);
    assertTrue(holders().contains("agent app"));
  }

  @Test
  void unknownLibraryHasNoLicence() {
    BuiltLibrary unknown = BuiltLibrary.of("   a.group:an-artifact:jar:1.0:runtime").get(0);
    assertTrue(ThirdParty.register().of(unknown).isEmpty());
  }

  @Test
  void listOfMavenIsReadWithClassifiersAndModuleNames() {
    List<BuiltLibrary> libraries =
        BuiltLibrary.of(
            """

            The following files have been resolved:
               org.b:b:jar:linux-x86_64:2.0-1.5:compile
               org.b:b:jar:2.0-1.5:compile -- module b (auto)
               org.a:a-b:jar:1:runtime -- module a
            """);
    assertEquals(
        List.of(new BuiltLibrary("org.a", "a-b", "1"), new BuiltLibrary("org.b", "b", "2.0-1.5")),
        libraries);
  }
}
