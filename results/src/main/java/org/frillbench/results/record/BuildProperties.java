package org.frillbench.results.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What the build wrote into the product: its own version, and versions of what it is built from.
 */
public final class BuildProperties {

  /** The value of what a build does not know. */
  public static final String UNKNOWN = "unknown";

  private static final String RESOURCE = "/META-INF/frill-bench/build.properties";

  private static final Properties ALL = read();

  private BuildProperties() {}

  /** The release, for example {@code 0.1.0}. */
  public static String version() {
    return property("version");
  }

  /** The commit that was built, abbreviated; {@link #UNKNOWN} outside a repository. */
  public static String commit() {
    return property("commit");
  }

  /** The day of that commit, such as 2026-11-27; empty where it is not known. */
  public static String date() {
    String date = property("date");
    return date.equals(UNKNOWN) ? "" : date;
  }

  /** The version of JMH, whose JSON is written. */
  public static String jmh() {
    return property("jmh");
  }

  /** The version of TensorFlow Lite that runs on the host, without that of its bindings. */
  public static String hostTflite() {
    String version = property("tflite");
    int end = version.indexOf('-');
    return end < 0 ? version : version.substring(0, end);
  }

  /** The version of TensorFlow Lite in the agent for Android. */
  public static String androidTflite() {
    return property("android.tflite");
  }

  /** The lowest API level that the agent for Android runs on. */
  public static int androidMinApi() {
    return Integer.parseInt(property("android.min-api"));
  }

  private static String property(String name) {
    String value = ALL.getProperty(name, UNKNOWN);
    return value.isBlank() || value.startsWith("${") ? UNKNOWN : value;
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = BuildProperties.class.getResourceAsStream(RESOURCE)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException("this build does not contain " + RESOURCE, e);
    }
  }
}
