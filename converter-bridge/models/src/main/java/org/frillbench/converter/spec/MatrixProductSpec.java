package org.frillbench.converter.spec;

/**
 * One dense layer over many rows: [rows, inner] times [inner, columns]. Nothing a phone would run,
 * but what a runtime's arithmetic can do at best, for a model's own rate to be held against.
 *
 * @param rows rows of the left factor
 * @param inner columns of the left factor, rows of the right one
 * @param columns columns of the right factor
 */
public record MatrixProductSpec(int rows, int inner, int columns) implements ModelSpec {

  /** Refuses empty factors. */
  public MatrixProductSpec {
    if (rows < 1 || inner < 1 || columns < 1) {
      throw new IllegalArgumentException("A matrix product needs at least one row and column.");
    }
  }

  /** Returns a product large enough to keep a core busy and small enough for its caches. */
  public static MatrixProductSpec large() {
    return new MatrixProductSpec(512, 1024, 1024);
  }

  @Override
  public String name() {
    return "matrix-product-" + rows + "x" + inner + "x" + columns;
  }
}
