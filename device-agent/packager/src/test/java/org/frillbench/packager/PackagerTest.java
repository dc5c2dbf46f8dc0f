package org.frillbench.packager;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class PackagerTest {

  private static final String DIGEST = "frill-bench/agent-core.digest";

  @TempDir private Path folder;

  private Path has(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Path jar(String... names) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("of the jar: " + name).getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private static String refusal(org.junit.jupiter.api.function.Executable body) {
    return assertThrows(PackagingException.class, body).getMessage();
  }

  @Test
  void aClassPathIsReadAsJavaReadsIt() throws Exception {
    has("classes/a/A.class", "of the folder");
    has("classes/" + DIGEST, "0123456789abcdef");
    Path jar =
        jar(
            "a/A.class",
            "a/B.class",
            "module-info.class",
            "META-INF/versions/9/a/A.class",
            "lib/x86_64/libx.so",
            "lib/notes.txt",
            "licences/x.txt",
            "META-INF/MANIFEST.MF");
    ClassPath path = new ClassPath(List.of(folder.resolve("classes"), jar), "");
    assertEquals(Set.of("a/A.class", "a/B.class"), path.classes().keySet());
    assertEquals(
        "of the folder", new String(path.classes().get("a/A.class"), StandardCharsets.UTF_8));
    assertEquals(Set.of("lib/x86_64/libx.so"), path.nativeLibraries().keySet());
    assertEquals(Set.of(DIGEST, "licences/x.txt"), path.papers().keySet());
    assertEquals("0123456789ab", path.coreDigest());
    assertEquals(Set.of("a/B.class"), new ClassPath(List.of(jar), "a/A.*").classes().keySet());
  }

  @Test
  void withoutACoreThereIsNoAgent() throws Exception {
    ClassPath path = new ClassPath(List.of(jar("a/A.class")), "");
    assertEquals("the class path carries no " + DIGEST, refusal(path::coreDigest));
  }

  @Test
  void aMachineWithoutAapt2GetsASentenceWithTheRemedy() throws Exception {
    assertEquals("linux/aapt2", Aapt2.prebuilt("Linux", "amd64"));
    assertEquals("macosx/aapt2", Aapt2.prebuilt("Mac OS X", "aarch64"));
    assertEquals("windows/aapt2.exe", Aapt2.prebuilt("Windows 11", "amd64"));
    assertEquals(
        "no aapt2 for Linux on aarch64 comes along: install one (Debian's package is called aapt)"
            + " and name it by -Dagent.aapt2=PATH",
        refusal(() -> Aapt2.prebuilt("Linux", "aarch64")));
  }

  @Test
  void aManifestThatCannotBeLinkedIsAapt2sSentence() throws Exception {
    Path manifest = has("AndroidManifest.xml", "<manifest package=\"a.b\"><oops");
    Aapt2 aapt2 = Aapt2.unpacked(folder.resolve("work"), "");
    String said = refusal(() -> aapt2.link(manifest, 21, "1", folder.resolve("x.apk")));
    assertTrue(said.startsWith("aapt2 link failed: "), said);
    Aapt2 none = Aapt2.unpacked(folder.resolve("work"), "/none/aapt2");
    assertTrue(refusal(() -> none.run("version")).startsWith("aapt2 does not start: "));
  }

  @Test
  void aDebugKeystoreIsMadeOnceInItsStandardForm() throws Exception {
    Path keystore = folder.resolve("home/.android/debug.keystore");
    DebugKeystore.ensure(keystore);
    byte[] made = Files.readAllBytes(keystore);
    DebugKeystore.ensure(keystore);
    assertArrayEquals(made, Files.readAllBytes(keystore));
    assertArrayEquals(new String[] {"debug.keystore"}, keystore.getParent().toFile().list());
    SigningKey key = SigningKey.of(new PackagingPlan.Keystore(keystore.toString(), "", "", ""));
    assertEquals("CN=Android Debug,O=Android,C=US", key.subject());
    assertTrue(key.digest().matches("[0-9a-f]{64}"));
    assertEquals(
        "the keystore " + keystore + " holds no private key other",
        refusal(
            () -> SigningKey.of(new PackagingPlan.Keystore(keystore.toString(), "other", "", ""))));
    String wrong =
        refusal(
            () -> SigningKey.of(new PackagingPlan.Keystore(keystore.toString(), "", "oops", "")));
    assertTrue(wrong.startsWith("the keystore " + keystore + " cannot be opened: "), wrong);
    assertTrue(wrong.endsWith("give its passwords"), wrong);
    assertEquals(
        "there is no readable keystore /none",
        refusal(() -> SigningKey.of(new PackagingPlan.Keystore("/none", "", "", ""))));
  }

  @Test
  void argumentsThatAreMissingOrMisshapenAreNamed() throws Exception {
    assertEquals(
        "\"oops\" is not of the form NAME=VALUE",
        refusal(() -> PackagingPlan.of(new String[] {"oops"})));
    assertEquals(
        "the argument manifest= is missing",
        refusal(() -> PackagingPlan.of(new String[] {"rules=r"})));
    PackagingPlan plan =
        PackagingPlan.of(
            new String[] {
              "manifest=m",
              "rules=r",
              "program=a" + File.pathSeparator + "b",
              "library=l",
              "min-api=21",
              "version=1.2.3",
              "work=w",
              "apk=x"
            });
    assertEquals(List.of(Path.of("a"), Path.of("b")), plan.program());
    assertEquals("", plan.aapt2());
    assertEquals(21, plan.minApi());
  }

  @Test
  void classesThatCannotBeCompiledAreR8sSentence() throws Exception {
    has("classes/a/A.class", "no class");
    ClassPath path = new ClassPath(List.of(folder.resolve("classes")), "");
    Path rules = has("keep.pro", "-keep class a.A");
    String said = refusal(() -> DexCompiler.compile(path, jar("b/B.class"), 21, rules));
    assertTrue(said.startsWith("R8 failed: "), said);
  }
}
