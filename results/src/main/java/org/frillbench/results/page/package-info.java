/** HTML pages that need nothing else: data, style and script are in them. */
package org.frillbench.results.page;
