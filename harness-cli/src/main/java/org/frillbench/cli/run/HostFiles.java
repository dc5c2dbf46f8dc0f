package org.frillbench.cli.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.Subjects;
import org.frillbench.results.record.UnmeasuredModels;

/**
 * The files on this host that a plan's subjects are in.
 *
 * @param candidates in the plan's order
 * @param limits models that show what the target can do, in the plan's order
 * @param inputs what is asked of the candidates' inputs, with the files that fill them
 * @param own files of ours that every trial needs
 */
public record HostFiles(
    List<CandidateFile> candidates,
    List<CandidateFile> limits,
    RequestedInputs inputs,
    List<TrialFile> own) {

  /** Candidates alone, whose inputs are as their models and the seed have them. */
  public static HostFiles of(List<CandidateFile> candidates) {
    return new HostFiles(candidates, List.of(), RequestedInputs.none(), List.of());
  }

  /** What a plan records of them. */
  public Subjects subjects(Optional<UnmeasuredModels> unmeasured) {
    return new Subjects(
        subjects(candidates),
        limits.isEmpty() ? null : subjects(limits),
        inputs.recorded(),
        unmeasured.orElse(null));
  }

  private static List<Subject> subjects(List<CandidateFile> files) {
    return files.stream().map(file -> Subject.of(file.candidate())).toList();
  }

  /** The same with these of its candidates alone. */
  HostFiles only(List<CandidateFile> some) {
    return new HostFiles(some, limits, inputs, own);
  }

  /** The subject at {@code index}: the candidates from 0 on, behind them the limits. */
  CandidateFile at(int index) {
    return isLimit(index) ? limits.get(index - candidates.size()) : candidates.get(index);
  }

  /** Whether the subject at {@code index} is a limit. */
  boolean isLimit(int index) {
    return index >= candidates.size();
  }

  /** Every file that trials need; first those without which nothing runs. */
  List<TrialFile> deliveries() {
    Map<String, TrialFile> byPlace = new LinkedHashMap<>();
    Stream.of(common(), candidates.stream().map(TrialFile::of), limits.stream().map(TrialFile::of))
        .flatMap(files -> files)
        .forEach(file -> byPlace.putIfAbsent(file.place(), file));
    return List.copyOf(byPlace.values());
  }

  private Stream<TrialFile> common() {
    return Stream.concat(own.stream(), inputs.files().stream().map(TrialFile::of));
  }

  /** Whether {@code subject} cannot be measured without {@code file}. */
  boolean needs(CandidateFile subject, TrialFile file) {
    Stream<TrialFile> filling = inputs.filesOf(subject).map(TrialFile::of);
    return Stream.concat(Stream.concat(own.stream(), filling), Stream.of(TrialFile.of(subject)))
        .anyMatch(needed -> needed.place().equals(file.place()));
  }
}
