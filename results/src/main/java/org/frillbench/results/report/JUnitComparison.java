package org.frillbench.results.report;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.frillbench.results.compare.Caution;
import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.ExplainPointer;
import org.frillbench.results.document.Renderer;

/**
 * JUnit's XML as CI servers read it: a candidate is a test case, a regression a failure, what is
 * not comparable an error, what nobody can say skipped (a failure where that counts). What keeps
 * all of it from passing is a case of its own.
 */
final class JUnitComparison implements Renderer<Comparison> {

  private static final String NOT_MEASURED = "identical: the same file on both sides, not measured";

  /** A test case and what became of it; {@code element} is null where it passed. */
  private record Case(String name, String element, String message) {}

  @Override
  public String render(Comparison comparison) {
    List<Case> cases = cases(comparison);
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "frill-bench");
      xml.writeAttribute("tests", Integer.toString(cases.size()));
      for (String element : List.of("failure", "error", "skipped")) {
        xml.writeAttribute(
            element.equals("skipped") ? element : element + "s",
            Long.toString(cases.stream().filter(each -> element.equals(each.element())).count()));
      }
      for (Case each : cases) {
        write(each, xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text can always be written to a string", e);
    }
    return text + "\n";
  }

  private static void write(Case each, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "frill-bench");
    xml.writeAttribute("name", ControlCharacters.of(each.name()));
    if (each.element() != null) {
      xml.writeEmptyElement(each.element());
      xml.writeAttribute("message", ControlCharacters.of(each.message()));
    } else {
      xml.writeStartElement("system-out");
      xml.writeCharacters(ControlCharacters.of(each.message()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static List<Case> cases(Comparison comparison) {
    String silent = comparison.strict() ? "failure" : "skipped";
    Stream<Case> changes =
        comparison.changes().stream()
            .map(
                change ->
                    new Case(
                        ComparisonText.name(change, comparison),
                        comparison.putsOutOther(change) ? "failure" : element(change, silent),
                        explained(ComparisonText.sentence(change, comparison), id(change))));
    Stream<Case> identical =
        comparison.unmeasuredIdentical().stream()
            .map(name -> new Case(name, null, explained(NOT_MEASURED, Caution.IDENTICAL.id())));
    Stream<Case> base = comparison.onlyBase().stream().map(name -> oneSided(name, silent, "base"));
    Stream<Case> newer = comparison.onlyNew().stream().map(name -> oneSided(name, silent, "new"));
    Stream<Case> obstacles =
        ComparisonNotes.obstacles(comparison).stream()
            .map(line -> new Case("whole and fit", "error", line));
    return Stream.of(obstacles, changes, identical, base, newer).flatMap(each -> each).toList();
  }

  private static Case oneSided(String name, String element, String side) {
    return new Case(name, element, explained(side + " side only", Caution.ONE_SIDED.id()));
  }

  private static String explained(String message, String id) {
    return message + ". " + ExplainPointer.to(List.of(id));
  }

  private static String id(Change change) {
    return change.verdict() == null ? Caution.NO_VERDICT.id() : change.verdict().id();
  }

  private static String element(Change change, String silent) {
    Verdict verdict = change.verdict();
    if (verdict == null || verdict == Verdict.INCONCLUSIVE) {
      return silent;
    }
    return switch (verdict) {
      case REGRESSED -> "failure";
      case NOT_COMPARABLE -> "error";
      default -> null;
    };
  }
}
