package org.frillbench.results.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The folder of the class path that holds the schemas: none is listed anywhere else. */
final class SchemaFolder {

  /** How the names of their files end. */
  static final String ENDING = ".schema.json";

  /** From the root of the class path. */
  static final String PATH = "/org/frillbench/results/";

  private SchemaFolder() {}

  /** The files' names, in no order. */
  static List<String> files() {
    URL known = SchemaFolder.class.getResource(PATH + "run-1" + ENDING);
    try {
      URLConnection connection = known.openConnection();
      return connection instanceof JarURLConnection jar ? inJar(jar) : inFolder(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> inJar(JarURLConnection connection) throws IOException {
    // Not the file that the class loader reads from: this one is closed.
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      return schemas(
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.startsWith(PATH.substring(1)))
              .map(name -> name.substring(PATH.length() - 1)));
    }
  }

  private static List<String> inFolder(URL known) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(Path.of(known.toURI()).getParent())) {
      return schemas(files.map(file -> file.getFileName().toString()));
    }
  }

  private static List<String> schemas(Stream<String> names) {
    return names.filter(name -> name.endsWith(ENDING) && !name.contains("/")).toList();
  }
}
