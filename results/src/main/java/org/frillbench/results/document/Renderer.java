package org.frillbench.results.document;

/**
 * A format.
 *
 * @param <D> what it renders
 */
@FunctionalInterface
public interface Renderer<D> {

  /** The text of {@code document}, its last line ended; the same in every locale. */
  String render(D document);
}
