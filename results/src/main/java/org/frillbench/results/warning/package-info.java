/** What may be wrong with a measurement: a closed list with advice, and the limits of its rules. */
package org.frillbench.results.warning;
