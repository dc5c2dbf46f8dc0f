package org.frillbench.agent.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.linux.LinuxProbe;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequestServiceTest {

  @TempDir private Path folder;

  private Path request() throws IOException {
    return request(null);
  }

  private Path request(OutputsRequest outputs) throws IOException {
    Files.writeString(folder.resolve("m"), "TFL3");
    TrialRequest asked =
        new TrialRequest(
            "t-1",
            new TrialRequest.StoredFile("/device/m", "ab", 4),
            null,
            new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1),
            WarmupRule.CONVERGENCE.fixed(1),
            new TimingRule(2, 1, 1_000_000_000L),
            1);
    return Files.write(folder.resolve("request.json"), Wire.bytes(asked.with(outputs)));
  }

  private TrialReport serve(PathResolver whereabouts) throws Exception {
    Path report = Files.writeString(folder.resolve("report.json"), "an older one");
    new RequestService(new FakeModel(), new LinuxProbe(folder.toFile()), step -> {}, whereabouts)
        .serve(request().toFile(), report.toFile());
    return Wire.report(Files.readAllBytes(report));
  }

  @Test
  void aRequestFileIsAnsweredByAReportFileOnly() throws Exception {
    TrialReport report = serve(path -> new File(folder.toFile(), path.substring(8)));
    assertNull(report.failure);
    assertArrayEquals(new String[] {"m", "report.json", "request.json"}, sorted());
  }

  @Test
  void wholeOutputsAreAFileBesideTheReport() throws Exception {
    Path report = folder.resolve("report.json");
    new RequestService(
            new FakeModel(),
            new LinuxProbe(folder.toFile()),
            step -> {},
            path -> new File(folder.toFile(), path.substring(8)))
        .serve(request(new OutputsRequest(null)).toFile(), report.toFile());
    assertArrayEquals(
        new String[] {"m", "report.json", "report.json.outputs", "request.json"}, sorted());
    assertEquals(4, Wire.report(Files.readAllBytes(report)).outputs.bytes());
  }

  private String[] sorted() {
    String[] names = folder.toFile().list();
    java.util.Arrays.sort(names);
    return names;
  }

  @Test
  void aPathThatLeadsElsewhereIsARefusal() throws Exception {
    TrialReport report =
        serve(
            path -> {
              throw new EngineException(Failure.Kind.REQUEST, "not there: " + path);
            });
    assertEquals("not there: /device/m", report.failure.message);
  }

  @Test
  void aRequestCanBeRefusedWithoutATrial() throws Exception {
    File report = folder.resolve("report.json").toFile();
    RequestService.refuse(
        request().toFile(), report, new Failure(Failure.Kind.FOREGROUND, "locked"));
    assertEquals(
        Failure.Kind.FOREGROUND, Wire.report(Files.readAllBytes(report.toPath())).failure.kind);
  }

  @Test
  void whatIsTooLargeOrNoRequestLeavesNoReport() throws Exception {
    File report = folder.resolve("report.json").toFile();
    Path huge = Files.write(folder.resolve("huge.json"), new byte[Wire.MOST_BYTES + 10]);
    WireException refusal =
        assertThrows(WireException.class, () -> RequestService.refuse(huge.toFile(), report, null));
    assertEquals(
        "the request is 33554433 bytes long, more than the 33554432 allowed", refusal.getMessage());
    assertThrows(
        IOException.class,
        () -> RequestService.refuse(folder.resolve("none").toFile(), report, null));
    assertEquals(false, report.exists());
  }
}
