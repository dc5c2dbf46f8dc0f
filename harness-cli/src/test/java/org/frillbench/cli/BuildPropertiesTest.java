package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.android.apksig.apk.ApkUtils;
import com.android.apksig.util.DataSources;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.frillbench.results.record.BuildProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.util.Version;

/** The build writes the versions of what the product is made of, and these are the true ones. */
final class BuildPropertiesTest {

  @TempDir Path folder;

  @Test
  void minimumApiLevelIsThatOfTheBundledAgentApk() throws Exception {
    try (RandomAccessFile apk = new RandomAccessFile(AgentApkFile.in(folder).toFile(), "r")) {
      assertEquals(
          ApkUtils.getMinSdkVersionFromBinaryAndroidManifest(
              ApkUtils.getAndroidManifest(DataSources.asDataSource(apk))),
          BuildProperties.androidMinApi());
    }
  }

  @Test
  void versionOfJmhIsThatOfItsJar() {
    assertEquals(Version.getPlainVersion(), BuildProperties.jmh());
  }

  @Test
  void versionOfTensorFlowLiteOnTheHostIsThatOfItsLibrary() {
    assertEquals(tensorflowlite.TfLiteVersion().getString(), BuildProperties.hostTflite());
  }

  @Test
  void versionOfTensorFlowLiteOnAndroidIsKnown() {
    assertNotEquals(BuildProperties.UNKNOWN, BuildProperties.androidTflite());
  }
}
