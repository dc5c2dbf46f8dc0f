/** A report of runs as one HTML file that needs nothing else: data, style and script are in it. */
package org.frillbench.results.page;
