/** What may be wrong with a measurement: a closed list, and the rules that raise each entry. */
package org.frillbench.results.warning;
