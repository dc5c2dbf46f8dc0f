package org.frillbench.cli.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** All that others wrote of the product: the libraries of this build, and what they contain. */
public final class ThirdParty {

  private static final String REGISTER = "third-party.json";
  private static final String LIBRARIES = "/frill-bench/libraries.txt";

  private ThirdParty() {}

  /**
   * Libraries first, each group in the order of names.
   *
   * @throws IllegalStateException if the licence of a library is not known, which a test of the
   *     build finds first
   */
  public static List<Component> components() {
    LicenceRegister register = register();
    return Stream.concat(
            libraries().stream()
                .map(
                    library ->
                        register
                            .of(library)
                            .orElseThrow(
                                () ->
                                    new IllegalStateException(
                                        "the licence of " + library.name() + " is not known"))),
            register.contents().stream().map(LicenceRegister.Content::component))
        .toList();
  }

  static List<BuiltLibrary> libraries() {
    return BuiltLibrary.of(text(LIBRARIES));
  }

  static LicenceRegister register() {
    return LicenceRegister.parse(text(REGISTER));
  }

  private static String text(String resource) {
    try (InputStream in = ThirdParty.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("this build does not contain " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("this build does not contain " + resource, e);
    }
  }
}
