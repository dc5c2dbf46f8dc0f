/** SVG charts: axes, ticks and markers. */
package org.frillbench.results.picture;
