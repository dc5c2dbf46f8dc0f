package org.frillbench.results.analysis;

import org.frillbench.results.record.TableRow;

/**
 * One candidate under one setting.
 *
 * @param trials its trials with their figures
 * @param row its figures and warnings as tables show them
 */
public record CandidateAnalysis(CandidateTrials trials, TableRow row) {}
