package org.frillbench.results.picture;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.frillbench.results.table.ControlCharacters;

/**
 * A picture as SVG, an element a line; the same in every locale. Places are pixels from the upper
 * left corner, further attributes names and values in turn. Words come from files: what is no
 * character to be seen stands as its code point.
 */
public final class Svg {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /** Part of a picture, which the writer of XML says it may not be able to write. */
  private interface Writing {
    void write() throws XMLStreamException;
  }

  /** An empty white picture. */
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
          attributes("width", at(width), "height", at(height));
          attributes("viewBox", "0 0 " + at(width) + " " + at(height));
          attributes("font-family", "sans-serif", "font-size", "12", "fill", "#222");
        });
    empty("rect", "width", at(width), "height", at(height), "fill", "#fff");
  }

  /** A straight line. */
  public void line(double x1, double y1, double x2, double y2, String colour) {
    empty("line", "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2), "stroke", colour);
  }

  /** An open line by SVG's path commands. */
  public void path(String commands, String colour, double width) {
    empty("path", "d", commands, "fill", "none", "stroke", colour, "stroke-width", at(width));
  }

  /** A filled circle. */
  public void dot(double x, double y, double radius, String colour) {
    empty("circle", "cx", at(x), "cy", at(y), "r", at(radius), "fill", colour);
  }

  /** A filled outline by SVG's path commands, moved to a place and so many times as large. */
  public void shape(String commands, double x, double y, double times, String colour) {
    String place = "translate(" + at(x) + " " + at(y) + ") scale(" + at(times) + ")";
    empty("path", "d", commands, "transform", place, "fill", colour);
  }

  /** Words whose line stands on {@code y}, from {@code x} on unless an attribute anchors them. */
  public void words(double x, double y, String words, String... attributes) {
    draw(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement("text");
          attributes("x", at(x), "y", at(y));
          attributes(attributes);
          xml.writeCharacters(ControlCharacters.of(words));
          xml.writeEndElement();
        });
  }

  /** What {@code parts} draws, which tells {@code tip} under the pointer. */
  public void tipped(String tip, Runnable parts) {
    draw(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement("g");
          xml.writeStartElement("title");
          xml.writeCharacters(ControlCharacters.of(tip));
          xml.writeEndElement();
          parts.run();
          xml.writeEndElement();
        });
  }

  /** The whole picture; nothing can be drawn afterwards. */
  public String end() {
    draw(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndElement();
        });
    return text + "\n";
  }

  /** {@code words} as they show, no longer than {@code most} characters. */
  public static String cut(String words, int most) {
    String shown = ControlCharacters.of(words);
    return shown.codePointCount(0, shown.length()) <= most
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** A place or length as it stands in SVG: {@code 12.5}, {@code 12}. */
  public static String at(double pixels) {
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

  private static void draw(Writing writing) {
    try {
      writing.write();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("text can always be written to a string", e);
  }
}
