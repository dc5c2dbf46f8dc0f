/** A published table as other sites and tools describe it: model cards, Croissant, BibTeX. */
package org.frillbench.results.sharing;
