/** One row per candidate and settings, rendered for people, scripts, spreadsheets and pages. */
package org.frillbench.results.table;
