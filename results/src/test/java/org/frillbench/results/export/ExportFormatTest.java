package org.frillbench.results.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.results.Golden;
import org.frillbench.results.Runs;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.Part;
import org.frillbench.results.publish.PublishedElsewhere;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExportFormatTest {

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void isTheSameInEveryLocale(String locale) throws Exception {
    for (ExportFormat format : ExportFormat.values()) {
      Golden.assertSame(
          ExportFormatTest.class,
          format.fileName(),
          locale,
          () -> format.render(Tables.frillAndTrill()));
      Golden.assertSame(
          ExportFormatTest.class,
          "hostile-" + format.fileName(),
          locale,
          () -> format.render(Tables.hostile()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatATerminalObeysComesThrough(ExportFormat format) throws Exception {
    String shown = format.render(Tables.hostile());
    assertTrue(shown.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 7), shown);
  }

  @Test
  void whatOthersPublishedIsNoRun() throws Exception {
    String json = ExportFormat.BMF.render(PublishedElsewhere.table());
    assertEquals(0, JsonParser.parseString(json).getAsJsonObject().size());
  }

  @Test
  void everySettingIsInTheName() throws Exception {
    Measurement like = Runs.trial(Runs.stranger("a/b%"), 1, Samples.of(5, 6));
    List<Measurement> trials = new ArrayList<>();
    for (Settings settings :
        List.of(
            Runs.SETTINGS,
            new Settings("tflite", "2.20.0", "builtin", 1, null, Launch.APP),
            new Settings("tflite", "2.20.0", "xnnpack", 2, "f0", Launch.SHELL),
            new Settings("tflite", "2.20.0", "xnnpack", 1, null, Launch.APP, true))) {
      trials.add(under(settings, like));
    }
    RunFile run = Runs.file(Runs.android(), Runs.run("a/b%"), trials, List.of());
    String json = ExportFormat.BMF.render(new CitableTable(List.of(Part.of(run, Set.of()))));
    assertEquals(
        Set.of(
            "a%2Fb%25/xnnpack/threads:1/app",
            "a%2Fb%25/builtin/threads:1/app",
            "a%2Fb%25/xnnpack/threads:2/cores:f0/shell",
            "a%2Fb%25/xnnpack/threads:1/app/sustained"),
        JsonParser.parseString(json).getAsJsonObject().keySet());
  }

  private static Measurement under(Settings settings, Measurement like) {
    return new Measurement(
        like.candidate(),
        settings,
        like.round(),
        like.order(),
        like.phases(),
        like.warmup(),
        like.samplesNs(),
        like.ended(),
        like.output(),
        like.memory(),
        like.before(),
        like.after(),
        List.of());
  }

  @Test
  void runsOfOneDeviceWouldShareNames() throws Exception {
    Part part = Part.of(Tables.phone(), Set.of());
    CitableTable twice = new CitableTable(List.of(part, part));
    for (ExportFormat format : ExportFormat.values()) {
      AmbiguousNamesException refused =
          assertThrows(AmbiguousNamesException.class, () -> format.render(twice));
      assertTrue(refused.getMessage().contains("FRILL/xnnpack/threads:1/app/on:Google Pixel"));
    }
  }
}
