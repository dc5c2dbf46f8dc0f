package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildCommandTest {

  @TempDir private Path folder;

  @Test
  void profilerStartsAsTheAgentThatMeasures() {
    Path request = folder.resolve("request.json");
    Path report = folder.resolve("report.json");
    ProcessConditions conditions =
        new ProcessConditions(List.of("nice"), Map.of("SOME_VARIABLE", "1"));
    Path root = folder.getRoot();
    ChildCommand agent = ChildCommand.agent(root, request, report, conditions);
    ChildCommand profiler = ChildCommand.profiler(request, report, conditions);
    List<String> expected = new ArrayList<>(agent.line());
    expected.remove(root.toString());
    assertTrue(expected.contains(HostAgent.class.getName()), expected.toString());
    expected.replaceAll(
        word -> word.equals(HostAgent.class.getName()) ? ProfileAgent.class.getName() : word);
    assertEquals(expected, profiler.line());
    assertEquals(agent.environment(), profiler.environment());
    assertEquals(Optional.empty(), profiler.draft());
  }
}
