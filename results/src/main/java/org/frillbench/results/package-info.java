/** What does it mean? Records, statistics, warnings, tables and files of measured trials. */
package org.frillbench.results;
