package org.frillbench.results.publish;

import java.util.List;
import org.frillbench.results.record.MayBeAbsent;

/**
 * What only whoever publishes a table can say about it.
 *
 * @param authors who publishes it, in order; may be empty
 * @param url where it can be read; absent where that is not known yet
 * @param license under which others may use it: an SPDX identifier, or the URL of a text; absent
 *     where none is named
 */
public record PublishedAs(
    List<String> authors, @MayBeAbsent String url, @MayBeAbsent String license) {

  private static final String URL = "https?://[^\\s\\p{Cntrl}\"<>\\\\^`{|}]+";
  private static final String SPDX = "[A-Za-z0-9][A-Za-z0-9.+-]*";
  private static final int LONGEST = 500;

  public PublishedAs {
    if (!authors.stream().allMatch(PublishedAs::isName)) {
      throw new IllegalArgumentException("an author is no name");
    }
    if ((url != null && !isUrl(url)) || (license != null && !isLicense(license))) {
      throw new IllegalArgumentException("url or license has characters that it cannot have");
    }
    authors = List.copyOf(authors);
  }

  /** Whether {@code text} can be an author. */
  public static boolean isName(String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST;
  }

  /** Whether {@code text} is an address of http or https. */
  public static boolean isUrl(String text) {
    return text.length() <= LONGEST && text.matches(URL);
  }

  /** Whether {@code text} has the form of an SPDX identifier or of such an address. */
  public static boolean isLicense(String text) {
    return isUrl(text) || (text.length() <= LONGEST && text.matches(SPDX));
  }
}
