package org.frillbench.results.page;

/** Where a page's reader finds the run file with every sample. */
public enum RunFilePlace {
  /** In the page, however large it is. */
  IN_PAGE,
  /** In the page unless it has many samples. */
  IN_PAGE_IF_SMALL,
  /**
   * In a file of its name in the page's folder, as on a board, whose first page is in the folder
   * above; the page's series are short.
   */
  BESIDE_PAGE
}
