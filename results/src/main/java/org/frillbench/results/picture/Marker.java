package org.frillbench.results.picture;

/** Marker shapes, which distinguish series in addition to, or without, colours. */
public enum Marker {
  /** A filled circle. */
  DOT(null),
  SQUARE("M-1 -1H1V1H-1Z"),
  TRIANGLE("M0 -1.3L1.3 1H-1.3Z"),
  DIAMOND("M0 -1.5L1.5 0L0 1.5L-1.5 0Z"),
  CROSS("M-1.4 -.5H-.5V-1.4H.5V-.5H1.4V.5H.5V1.4H-.5V.5H-1.4Z");

  /** SVG path commands, centred at the origin, with about the size of a circle of radius 1. */
  private final String outline;

  Marker(String outline) {
    this.outline = outline;
  }

  /**
   * Draws this marker.
   *
   * @param svg the picture
   * @param x centre, pixels
   * @param y centre, pixels
   * @param radius radius of a circle of the same size, pixels
   * @param colour an SVG colour
   */
  public void draw(Svg svg, double x, double y, double radius, String colour) {
    if (outline == null) {
      svg.dot(x, y, radius, colour);
    } else {
      svg.shape(outline, x, y, radius, colour);
    }
  }
}
