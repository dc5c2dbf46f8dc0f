/** The figures of a row: id, unit, header, value and text, each defined once for all formats. */
package org.frillbench.results.figure;
