package org.frillbench.results.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Collectors;

/** The style, the script and the frame of a page, which are files of their own. */
final class PageResource {

  private static final String UPLOT = "/META-INF/resources/webjars/uplot/";

  private static final String UPLOT_PROPERTIES =
      "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private PageResource() {}

  /** The page without its data. */
  static String frame() {
    return text("page.html");
  }

  static String style(PageKind kind) {
    return (kind.charts() ? text(uplot("dist/uPlot.min.css")) + "\n" : "") + text("page.css");
  }

  /** All of the script; each part is strict and defines functions for those after it. */
  static String script(PageKind kind) {
    return (kind.charts() ? chartLibrary() : "")
        + kind.scripts().stream().map(PageResource::text).collect(Collectors.joining());
  }

  private static String chartLibrary() {
    return "/*!\n" + text(uplot("LICENSE")) + "*/\n" + text(uplot("dist/uPlot.iife.min.js")) + "\n";
  }

  /** The file's path has the version of the library, which the build pins. */
  private static String uplot(String file) {
    try (InputStream in = PageResource.class.getResourceAsStream(UPLOT_PROPERTIES)) {
      if (in == null) {
        throw new IllegalStateException("uPlot is not among the libraries of this installation");
      }
      Properties properties = new Properties();
      properties.load(in);
      return UPLOT + properties.getProperty("version") + "/" + file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in = PageResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
