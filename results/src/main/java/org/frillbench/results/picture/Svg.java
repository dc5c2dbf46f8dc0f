package org.frillbench.results.picture;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.ShortName;

/**
 * Writes an SVG picture, one element per line, independent of the locale. Coordinates are pixels
 * from the upper left corner; further attributes are given as alternating names and values. Text is
 * untrusted: control characters are written as their code points.
 */
public final class Svg {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /** An action on the XML writer. */
  private interface XmlAction {
    void run() throws XMLStreamException;
  }

  /** An empty white picture of {@code width} by {@code height} pixels. */
  public Svg(int width, int height) {
    try {
      xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    draw(
        () -> {
          xml.writeStartElement("svg");
          xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
          attributes("width", number(width), "height", number(height));
          attributes("viewBox", "0 0 " + number(width) + " " + number(height));
          attributes("font-family", "sans-serif", "font-size", "12", "fill", "#222");
        });
    empty("rect", "width", number(width), "height", number(height), "fill", "#fff");
  }

  /** A straight line. */
  public void line(double x1, double y1, double x2, double y2, String colour) {
    empty(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "stroke",
        colour);
  }

  /** A polyline or curve, from SVG path commands. */
  public void path(String commands, String colour, double width) {
    empty("path", "d", commands, "fill", "none", "stroke", colour, "stroke-width", number(width));
  }

  /** A filled circle. */
  public void dot(double x, double y, double radius, String colour) {
    empty("circle", "cx", number(x), "cy", number(y), "r", number(radius), "fill", colour);
  }

  /** A filled shape, from SVG path commands about the origin, scaled and moved to (x, y). */
  public void shape(String commands, double x, double y, double scale, String colour) {
    String transform =
        "translate(" + number(x) + " " + number(y) + ") scale(" + number(scale) + ")";
    empty("path", "d", commands, "transform", transform, "fill", colour);
  }

  /**
   * Text with its baseline at {@code y}, starting at {@code x} unless {@code text-anchor} is set.
   */
  public void text(double x, double y, String content, String... attributes) {
    draw(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement("text");
          attributes("x", number(x), "y", number(y));
          attributes(attributes);
          xml.writeCharacters(ControlCharacters.of(content));
          xml.writeEndElement();
        });
  }

  /** A group of the elements that {@code parts} draws, with a tooltip. */
  public void withTooltip(String tooltip, Runnable parts) {
    draw(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement("g");
          xml.writeStartElement("title");
          xml.writeCharacters(ControlCharacters.of(tooltip));
          xml.writeEndElement();
          parts.run();
          xml.writeEndElement();
        });
  }

  /** Ends the picture and returns the SVG document; nothing can be drawn afterwards. */
  public String end() {
    draw(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndElement();
        });
    return text + "\n";
  }

  /**
   * {@code text} with control characters replaced, of at most {@code maxLength} code points, at
   * least 3: the beginning and the end of a longer one.
   */
  public static String shortened(String text, int maxLength) {
    return ShortName.of(ControlCharacters.of(text), maxLength);
  }

  /** A coordinate or length in pixels with at most one decimal: {@code 12.5}, {@code 12}. */
  public static String number(double pixels) {
    String digits = String.format(Locale.ROOT, "%.1f", pixels);
    return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
  }

  private void empty(String element, String... attributes) {
    draw(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEmptyElement(element);
          attributes(attributes);
        });
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private static void draw(XmlAction action) {
    try {
      action.run();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("writing to a string cannot fail", e);
  }
}
