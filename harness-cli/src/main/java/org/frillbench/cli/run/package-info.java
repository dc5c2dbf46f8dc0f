/** A plan carried out: rounds, trials, journal, run file, progress. */
package org.frillbench.cli.run;
