package org.frillbench.cli.licence;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The licences as somebody read them: what libraries declare of themselves is missing for some, and
 * names none of what their native code was linked with.
 *
 * @param libraries by {@code group:artifact}, or by group for all others of it
 * @param contents what has no jar of its own
 */
record LicenceRegister(Map<String, Terms> libraries, List<Content> contents) {

  /**
   * Under which terms a library is passed on.
   *
   * @param licence as in {@link Component}
   * @param copyright null where the licence does not ask for it
   */
  record Terms(String licence, String copyright) {}

  /**
   * What is compiled or copied into something else.
   *
   * @param name its name
   * @param version null where it is not known
   * @param purl its package URL; null where it was not taken from a registry of packages
   * @param licence as in {@link Component}
   * @param copyright null where the licence does not ask for it
   * @param in libraries, or parts of the product
   */
  record Content(
      String name, String version, String purl, String licence, String copyright, List<String> in) {

    Component component() {
      return new Component(
          name, Optional.ofNullable(version), licence, Optional.ofNullable(copyright), in);
    }
  }

  static LicenceRegister parse(String json) {
    return new Gson().fromJson(json, LicenceRegister.class);
  }

  /** A library with its licence; empty where nobody has read it. */
  Optional<Component> of(BuiltLibrary library) {
    Terms terms = libraries.getOrDefault(library.name(), libraries.get(library.group()));
    return Optional.ofNullable(terms)
        .map(
            known ->
                new Component(
                    library.name(),
                    Optional.of(library.version()),
                    known.licence(),
                    Optional.ofNullable(known.copyright()),
                    List.of()));
  }
}
