package org.frillbench.cli.licence;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.record.BuildProperties;

/**
 * What {@code --licenses} lists, for programs: CycloneDX's JSON. Every jar is a component, and so
 * is what has none of its own; which contains which is among the dependencies. The same release has
 * the same text.
 */
public final class BillOfMaterials {

  /** Names that the register has for parts of the product. */
  private static final String AGENT_APP = "agent app";

  private static final String RUNTIME = "runtime";

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** The document. */
  private record Bill(
      String bomFormat,
      String specVersion,
      int version,
      Metadata metadata,
      List<BilledComponent> components,
      List<Dependency> dependencies) {}

  /** What the document is about. */
  private record Metadata(BilledComponent component) {}

  /** References of what the component at {@code ref} needs or contains. */
  private record Dependency(@SerializedName("ref") String reference, List<String> dependsOn) {}

  private final List<BilledComponent> components = new ArrayList<>();
  private final Map<String, List<String>> dependencies = new LinkedHashMap<>();

  /** References of what may contain something, by the register's name for it. */
  private final Map<String, List<String>> containers = new LinkedHashMap<>();

  private BillOfMaterials() {}

  /** Writes that of the release whose jars are in the first folder into the second, a file. */
  public static void main(String[] arguments) throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(arguments[0]))) {
      Files.writeString(Path.of(arguments[1]), json(jars.sorted().toList()));
    }
  }

  /**
   * The text.
   *
   * @param jars among which are those of all libraries
   * @throws IllegalStateException if a library has no jar there
   */
  static String json(List<Path> jars) throws IOException {
    String version = BuildProperties.version();
    BilledComponent product = BilledComponent.own("frill-bench", version);
    BilledComponent agentApp = BilledComponent.own("agent-app", version);
    BillOfMaterials bill = new BillOfMaterials();
    bill.containers.put(RUNTIME, List.of(product.reference()));
    bill.containers.put(AGENT_APP, List.of(agentApp.reference()));
    bill.add(agentApp, List.of(product.reference()));
    LicenceRegister register = ThirdParty.register();
    for (BuiltLibrary library : ThirdParty.libraries()) {
      bill.add(library, register.of(library).orElseThrow(), jars, product.reference());
    }
    for (LicenceRegister.Content content : register.contents()) {
      bill.add(content);
    }
    return JSON.toJson(
            new Bill("CycloneDX", "1.6", 1, new Metadata(product), bill.components, bill.edges()))
        + "\n";
  }

  private List<Dependency> edges() {
    return dependencies.entrySet().stream()
        .map(entry -> new Dependency(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void add(BuiltLibrary library, Component terms, List<Path> jars, String product)
      throws IOException {
    List<String> added = new ArrayList<>();
    for (Path jar : jars) {
      Optional<String> purl = library.purl(jar.getFileName().toString());
      if (purl.isPresent()) {
        String digest = HexDigest.sha256(jar.toFile());
        add(BilledComponent.jar(library, terms, purl.get(), digest), List.of(product));
        added.add(purl.get());
      }
    }
    if (added.isEmpty()) {
      throw new IllegalStateException("no jar of " + library.name() + " is in this release");
    }
    // Where platforms have jars of their own, what is compiled is in those.
    List<String> platforms = added.stream().filter(each -> each.contains("?classifier=")).toList();
    containers.put(library.name(), platforms.isEmpty() ? added : platforms);
  }

  private void add(LicenceRegister.Content content) {
    List<String> within =
        content.in().stream().flatMap(name -> containers.get(name).stream()).toList();
    // The release gets the Java that builds it, which is the one that runs this.
    add(
        content.in().contains(RUNTIME)
            ? BilledComponent.content("platform", content, Runtime.version().toString())
            : BilledComponent.content("library", content, content.version()),
        within);
  }

  private void add(BilledComponent component, List<String> within) {
    components.add(component);
    for (String container : within) {
      dependencies.computeIfAbsent(container, key -> new ArrayList<>()).add(component.reference());
    }
  }
}
