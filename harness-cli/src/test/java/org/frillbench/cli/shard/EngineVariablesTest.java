package org.frillbench.cli.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The variables as the engines' public documentation describes them. */
final class EngineVariablesTest {

  private static Map<String, String> variables(String text) {
    return Arrays.stream(text.split(" "))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @ParameterizedTest
  @CsvSource({
    // GitHub Actions: strategy.job-index counts from 0.
    "GITHUB_ACTIONS=true FRILL_BENCH_SHARD_INDEX=0 FRILL_BENCH_SHARD_TOTAL=5, 1, 5",
    "GITHUB_ACTIONS=true FRILL_BENCH_SHARD_INDEX=4 FRILL_BENCH_SHARD_TOTAL=5, 5, 5",
    // A Kubernetes Indexed Job: from 0 to completions - 1.
    "JOB_COMPLETION_INDEX=2 FRILL_BENCH_SHARD_TOTAL=3, 3, 3",
    // Buildkite: from 0.
    "BUILDKITE_PARALLEL_JOB=0 BUILDKITE_PARALLEL_JOB_COUNT=4, 1, 4",
    // GitLab: from 1.
    "GITLAB_CI=true CI_NODE_INDEX=1 CI_NODE_TOTAL=4, 1, 4",
    "GITLAB_CI=true CI_NODE_INDEX=4 CI_NODE_TOTAL=4, 4, 4",
    // Slurm: --array=0-4, 1-5, 10-30:5.
    "SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=4 SLURM_ARRAY_TASK_STEP=1"
        + " SLURM_ARRAY_TASK_COUNT=5, 1, 5",
    "SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=5 SLURM_ARRAY_TASK_STEP=1"
        + " SLURM_ARRAY_TASK_COUNT=5, 5, 5",
    "SLURM_ARRAY_TASK_ID=20 SLURM_ARRAY_TASK_MIN=10 SLURM_ARRAY_TASK_MAX=30"
        + " SLURM_ARRAY_TASK_STEP=5 SLURM_ARRAY_TASK_COUNT=5, 3, 5",
    // The workflow's own variables count before an engine's.
    "FRILL_BENCH_SHARD_INDEX=1 FRILL_BENCH_SHARD_TOTAL=2 CI_NODE_INDEX=4 CI_NODE_TOTAL=4, 2, 2",
    // A variable of an engine that says nothing of a job's place.
    "GITLAB_CI=true CI_NODE_TOTAL=1 JOB_COMPLETION_INDEX=0 FRILL_BENCH_SHARD_TOTAL=1, 1, 1",
  })
  void variablesOfAnEngineNameTheShard(String text, int index, int of) {
    assertEquals(new ShardChoice(index, of), EngineVariables.choice(variables(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | no engine's variables are set",
        "GITLAB_CI=true CI_NODE_TOTAL=1 | no engine's variables are set",
        "GITHUB_ACTIONS=true | FRILL_BENCH_SHARD_INDEX: ${{ strategy.job-index }}",
        "JOB_COMPLETION_INDEX=2 | FRILL_BENCH_SHARD_TOTAL is not: set it",
        "FRILL_BENCH_SHARD_INDEX=2 | FRILL_BENCH_SHARD_TOTAL is not: set it",
        "CI_NODE_INDEX=1 | CI_NODE_TOTAL is not",
        "CI_NODE_INDEX=0 CI_NODE_TOTAL=3 | CI_NODE_INDEX is 0 and CI_NODE_TOTAL is 3, which is no",
        "CI_NODE_INDEX=4 CI_NODE_TOTAL=3 | CI_NODE_INDEX is 4 and CI_NODE_TOTAL is 3, which is no",
        "CI_NODE_INDEX=a CI_NODE_TOTAL=3 | CI_NODE_INDEX is no number: a",
        "CI_NODE_INDEX=1 CI_NODE_TOTAL=2 BUILDKITE_PARALLEL_JOB=0 BUILDKITE_PARALLEL_JOB_COUNT=2"
            + " | BUILDKITE_PARALLEL_JOB of Buildkite and CI_NODE_INDEX of GitLab are all set",
        "SLURM_ARRAY_TASK_ID=2 | SLURM_ARRAY_TASK_COUNT is not",
        "SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=9"
            + " SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=3 | the Slurm array has gaps",
      })
  void variablesThatNameNoShardAreRefusedInOneSentence(String text, String sentence) {
    CommandFailure refusal =
        assertThrows(
            CommandFailure.class,
            () -> EngineVariables.choice(variables(text == null ? "" : text)));
    assertEquals(ExitCode.REFUSED_INPUT, refusal.exitCode());
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    assertTrue(refusal.getMessage().startsWith("--shard auto: "), refusal.getMessage());
  }
}
