package org.frillbench.cli.licence;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A component as CycloneDX's JSON has it; what is null is absent there.
 *
 * @param type such as library
 * @param reference how dependencies refer to it
 * @param group Maven's group
 * @param name its name in the group, or its only one
 * @param version its version
 * @param hashes digests of its file
 * @param licenses each with its identifier of SPDX as {@code id}, or else with a {@code name}
 * @param copyright whose it is
 * @param purl its package URL
 */
record BilledComponent(
    String type,
    @SerializedName("bom-ref") String reference,
    String group,
    String name,
    String version,
    List<Hash> hashes,
    List<Licence> licenses,
    String copyright,
    String purl) {

  /** Licences that SPDX has no identifier for. */
  private static final Set<String> WITHOUT_IDENTIFIER =
      Set.of("AOM-Patent-1.0", "Ooura-FFT", "WebM-Patent");

  /**
   * A digest.
   *
   * @param alg such as SHA-256
   * @param content in hexadecimal digits
   */
  record Hash(String alg, String content) {}

  /** A licence, by {@code id} or by {@code name}. */
  record Licence(Map<String, String> license) {}

  /** The product itself, or a part of it. */
  static BilledComponent own(String name, String version) {
    String purl = "pkg:maven/org.frillbench/" + name + "@" + version;
    return new BilledComponent(
        "application",
        purl,
        "org.frillbench",
        name,
        version,
        null,
        licences("Apache-2.0"),
        null,
        purl);
  }

  /** A file of a library. */
  static BilledComponent jar(BuiltLibrary library, Component terms, String purl, String sha256) {
    return new BilledComponent(
        "library",
        purl,
        library.group(),
        library.artifact(),
        library.version(),
        List.of(new Hash("SHA-256", sha256)),
        licences(terms.licence()),
        terms.copyright().orElse(null),
        purl);
  }

  /** What has no jar of its own. */
  static BilledComponent content(String type, LicenceRegister.Content content, String version) {
    return new BilledComponent(
        type,
        "content:" + content.name(),
        null,
        content.name(),
        version,
        null,
        licences(content.licence()),
        content.copyright(),
        content.purl());
  }

  private static List<Licence> licences(String identifiers) {
    return Stream.of(identifiers.split(" AND ", -1))
        .map(each -> Map.of(WITHOUT_IDENTIFIER.contains(each) ? "name" : "id", each))
        .map(Licence::new)
        .toList();
  }
}
