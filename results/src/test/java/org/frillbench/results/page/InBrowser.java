package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** Tests of pages as a browser shows them; each is enabled where one is installed. */
abstract class InBrowser {

  static final int DESKTOP = 1200;

  /** A small phone's window. */
  static final int PHONE = 360;

  /** The names of a table whose rows open. */
  static final String FIRST_CELLS = ".opens tbody td:first-child";

  static Chromium browser;

  @TempDir Path folder;

  @BeforeAll
  static void startBrowser() {
    browser = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  void show(String html) throws IOException {
    show(html, DESKTOP);
  }

  /** Shows a page, which has to be drawn without a complaint. */
  void show(String html, int width) throws IOException {
    browser.open(Pages.write(folder, html), width);
    assertTrue(browser.drawn(), browser.complaints().toString());
    assertEquals(List.of(), browser.complaints());
  }

  static WebElement focused() {
    return (WebElement) browser.run("return document.activeElement");
  }
}
