package org.frillbench.results.page;

import com.google.gson.JsonParser;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that shows pages; both programs are Debian's. */
final class Chromium implements AutoCloseable {

  private static final File BROWSER = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether both programs are installed. */
  static boolean installed() {
    return BROWSER.canExecute() && DRIVER.canExecute();
  }

  static Chromium start() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options =
        new ChromeOptions()
            .setBinary(BROWSER)
            .addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run");
    options.setCapability("goog:loggingPrefs", logs);
    // With the driver named, nothing is looked for and nothing fetched.
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(2));
    return new Chromium(driver);
  }

  /** Shows a page, which is drawn when this returns. */
  void open(Path page, int width) {
    // A window of the desktop has a least width, which a phone's is under.
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.get("about:blank");
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(page.toUri().toString());
  }

  /** Whether the script has drawn the whole page. */
  boolean drawn() {
    return "true".equals(driver.findElement(By.tagName("html")).getDomAttribute("data-drawn"));
  }

  /** Errors and warnings of the console since the page was opened. */
  List<String> complaints() {
    return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses that the page has asked for since it was opened, itself among them. */
  List<String> requests() {
    return StreamSupport.stream(
            driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
        .map(entry -> JsonParser.parseString(entry.getMessage()).getAsJsonObject())
        .map(entry -> entry.getAsJsonObject("message"))
        .filter(message -> message.get("method").getAsString().equals("Network.requestWillBeSent"))
        .map(message -> message.getAsJsonObject("params").getAsJsonObject("request"))
        .map(request -> request.get("url").getAsString())
        .filter(url -> !url.equals("about:blank"))
        .toList();
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** The texts of all elements. */
  List<String> texts(String selector) {
    return all(selector).stream().map(element -> element.getDomProperty("textContent")).toList();
  }

  /** What a script returns. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What a script hands to the function that is its last argument. */
  Object runUntilDone(String script) {
    return driver.executeAsyncScript(script);
  }

  /**
   * The elements that make the page wider than its window, so that all of it would scroll sideways.
   */
  @SuppressWarnings("unchecked")
  List<String> overflowing() {
    return (List<String>)
        run(
            """
            const width = document.documentElement.clientWidth;
            return document.documentElement.scrollWidth <= width ? [] :
              [...document.querySelectorAll("main *")]
                .filter((each) => each.getBoundingClientRect().right > width)
                .map((each) => each.tagName + "." + each.getAttribute("class"));
            """);
  }

  /** Prefers a dark or a light page. */
  void scheme(String name) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
