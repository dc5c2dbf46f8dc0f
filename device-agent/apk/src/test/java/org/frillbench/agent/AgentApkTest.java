package org.frillbench.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.android.apksig.ApkVerifier;
import com.android.zipflinger.Entry;
import com.android.zipflinger.ZipArchive;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.CoreDigest;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.Phases;
import org.frillbench.agent.wire.ProcessState;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.packager.Aapt2;
import org.jf.dexlib2.iface.ClassDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the APK holds, read by other programs than those that wrote it. */
final class AgentApkTest {

  private static final File APK = new File(System.getProperty("agent.apk"));
  private static final int PAGE = 16_384;

  @TempDir private Path folder;

  @Test
  void theAgentsApkIsSmall() throws Exception {
    assertTrue(APK.length() <= 12_000_000, APK.length() + " bytes");
    Entry dex = ZipArchive.listEntries(APK.toPath()).get("classes.dex");
    assertTrue(dex.getUncompressedSize() < 300_000, dex.getUncompressedSize() + " bytes of dex");
  }

  @Test
  void everyAndroidFrom5OnAcceptsItsSignature() throws Exception {
    ApkVerifier.Result all = verify(21, Integer.MAX_VALUE);
    assertTrue(all.isVerified(), all.getAllErrors().toString());
    assertTrue(all.isVerifiedUsingV1Scheme());
    assertTrue(all.isVerifiedUsingV2Scheme());
    assertTrue(all.isVerifiedUsingV3Scheme());
    assertEquals(List.of(), all.getWarnings());
    assertTrue(verify(21, 23).isVerified());
    assertTrue(verify(24, 27).isVerified());
    assertTrue(verify(28, 36).isVerified());
  }

  @Test
  void aChangedByteIsDetected() throws Exception {
    byte[] bytes = Files.readAllBytes(APK.toPath());
    bytes[bytes.length / 2] ^= 1;
    File changed = Files.write(folder.resolve("changed.apk"), bytes).toFile();
    assertFalse(new ApkVerifier.Builder(changed).build().verify().isVerified());
  }

  private static ApkVerifier.Result verify(int from, int to) throws Exception {
    return new ApkVerifier.Builder(APK)
        .setMinCheckedPlatformVersion(from)
        .setMaxCheckedPlatformVersion(to)
        .build()
        .verify();
  }

  @Test
  void librariesAreStoredUncompressedAtPageBoundaries() throws Exception {
    Map<String, Entry> entries = ZipArchive.listEntries(APK.toPath());
    Set<String> libraries = new TreeSet<>();
    for (Entry entry : entries.values()) {
      if (entry.getName().startsWith("lib/")) {
        libraries.add(entry.getName());
        assertFalse(entry.isCompressed(), entry.getName());
        assertEquals(0, entry.getPayloadLocation().first % PAGE, entry.getName());
      }
    }
    assertEquals(
        Set.of(
            "lib/arm64-v8a/libtensorflowlite_jni.so",
            "lib/armeabi-v7a/libtensorflowlite_jni.so",
            "lib/x86_64/libtensorflowlite_jni.so"),
        libraries);
    assertTrue(entries.containsKey("licences/tensorflow-lite.txt"));
    assertFalse(entries.containsKey("classes2.dex"));
  }

  @Test
  void theAgentsManifestRequestsNoPermission() throws Exception {
    String badging = Aapt2.unpacked(folder, "").run("dump", "badging", APK.getPath());
    assertTrue(
        badging.startsWith(
            "package: name='org.frillbench.agent' versionCode='1' versionName='"
                + release()
                + "-"
                + CoreDigest.value().substring(0, 12)
                + "'"),
        badging);
    assertTrue(badging.contains("\nminSdkVersion:'21'\ntargetSdkVersion:'36'\n"), badging);
    assertTrue(badging.contains("\nnative-code: 'arm64-v8a' 'armeabi-v7a' 'x86_64'"), badging);
    assertFalse(badging.contains("permission"), badging);
    assertFalse(badging.contains("debuggable"), badging);
  }

  private static String release() throws IOException {
    Matcher revision =
        Pattern.compile("<revision>(.+)</revision>")
            .matcher(Files.readString(Path.of("..", "..", "pom.xml")));
    assertTrue(revision.find());
    return revision.group(1);
  }

  @Test
  void itsManifestHoldsOneInstrumentationAndOneActivityOverTheLock() throws Exception {
    String tree =
        Aapt2.unpacked(folder, "")
            .run("dump", "xmltree", "--file", "AndroidManifest.xml", APK.getPath());
    assertEquals(1, count(tree, "E: instrumentation "));
    assertEquals(1, count(tree, "E: activity "));
    assertEquals(0, count(tree, "E: service ") + count(tree, "E: receiver "));
    assertEquals(0, count(tree, "E: provider ") + count(tree, "E: intent-filter "));
    for (String attribute :
        List.of(
            "showWhenLocked(0x01010569)=true",
            "turnScreenOn(0x0101056a)=true",
            "shell(0x01010594)=true",
            "exported(0x01010010)=false",
            "debuggable(0x0101000f)=false",
            "extractNativeLibs(0x010104ea)=false")) {
      assertTrue(tree.contains(attribute), attribute + " is missing in " + tree);
    }
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** Nothing is found by the name of its field, so the shrinker knows all that is used. */
  @Test
  void theAgentCarriesNoReflectionOfGson() throws Exception {
    AgentDex dex = AgentDex.of(APK);
    assertTrue(dex.find("com/google/gson/stream/JsonWriter") != null);
    assertNull(dex.find("com/google/gson/Gson"));
    assertNull(dex.find("com/google/gson/internal/bind/ReflectiveTypeAdapterFactory"));
  }

  /** What R8 left out would be silently absent from every report. */
  @Test
  void noFieldOfTheWireIsRemovedByTheShrinker() throws Exception {
    AgentDex dex = AgentDex.of(APK);
    for (Class<?> type :
        List.of(
            TrialRequest.class,
            TrialRequest.StoredFile.class,
            EngineSettings.class,
            WarmupRule.class,
            TimingRule.class,
            TrialReport.class,
            Failure.class,
            Failure.Kind.class,
            EngineUsed.class,
            Phases.class,
            Warmup.class,
            TimedSeries.End.class,
            OutputDigest.class,
            OutputDigest.Summary.class,
            MemoryUse.class,
            DeviceState.class,
            DeviceState.ThermalZone.class,
            DeviceState.Battery.class,
            DeviceState.Gauge.class,
            ProcessState.class)) {
      ClassDef kept = dex.find(type.getName().replace('.', '/'));
      Set<String> names =
          StreamSupport.stream(kept.getFields().spliterator(), false)
              .map(org.jf.dexlib2.iface.Field::getName)
              .collect(Collectors.toSet());
      for (Field field : type.getDeclaredFields()) {
        if (isOfTheWire(field)) {
          assertTrue(names.contains(field.getName()), field + " is missing");
        }
      }
    }
  }

  /** A constant of the class is none, unlike one of an enum. */
  private static boolean isOfTheWire(Field field) {
    boolean constant = Modifier.isStatic(field.getModifiers()) && !field.isEnumConstant();
    return !constant && !Modifier.isTransient(field.getModifiers()) && !field.isSynthetic();
  }

  @Test
  void theEntryPointsHaveTheirNames() throws Exception {
    AgentDex dex = AgentDex.of(APK);
    for (String door : List.of("TrialInstrumentation", "TrialActivity", "ShellAgent")) {
      assertTrue(dex.find("org/frillbench/agent/" + door) != null, door);
    }
  }
}
