/** The measurement record: what one run was, what it ran on, and every sample it took. */
package org.frillbench.results.record;
