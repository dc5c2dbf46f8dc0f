package org.frillbench.cli.session;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why Android's package manager refuses an APK, by the names in its {@code PackageManager} class,
 * with what to do about each.
 */
enum InstallRefusal {
  INSTALL_FAILED_ALREADY_EXISTS("uninstall org.frillbench.agent by hand and try again"),
  INSTALL_FAILED_INVALID_APK("the file was damaged on its way: try again, with another cable"),
  INSTALL_FAILED_INVALID_URI("the file was gone from the device: try again"),
  INSTALL_FAILED_INSUFFICIENT_STORAGE("make room in the device's storage"),
  INSTALL_FAILED_DUPLICATE_PACKAGE("uninstall org.frillbench.agent by hand and try again"),
  INSTALL_FAILED_NO_SHARED_USER("this build is broken: build it anew"),
  INSTALL_FAILED_UPDATE_INCOMPATIBLE(
      "another key signed the one that is there: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_SHARED_USER_INCOMPATIBLE(
      "another key signed the one that is there: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_MISSING_SHARED_LIBRARY("this device lacks a part of Android: try another"),
  INSTALL_FAILED_REPLACE_COULDNT_DELETE("restart the device and try again"),
  INSTALL_FAILED_DEXOPT("make room in the device's storage, or restart it"),
  INSTALL_FAILED_OLDER_SDK("this Android is too old for the agent: it needs 5.0 or newer"),
  INSTALL_FAILED_CONFLICTING_PROVIDER("this build is broken: build it anew"),
  INSTALL_FAILED_NEWER_SDK("this Android is too new for the agent: take a newer frill-bench"),
  INSTALL_FAILED_TEST_ONLY("this build is for tests alone: build it for release"),
  INSTALL_FAILED_CPU_ABI_INCOMPATIBLE("the agent has no code for this processor"),
  INSTALL_FAILED_MISSING_FEATURE("this device lacks a part of Android: try another"),
  INSTALL_FAILED_CONTAINER_ERROR("the device's storage can't be written: restart it"),
  INSTALL_FAILED_INVALID_INSTALL_LOCATION("choose internal storage for new apps"),
  INSTALL_FAILED_MEDIA_UNAVAILABLE("choose internal storage for new apps"),
  INSTALL_FAILED_VERIFICATION_TIMEOUT("switch 'Verify apps over USB' off and try again"),
  INSTALL_FAILED_VERIFICATION_FAILURE("switch 'Verify apps over USB' off and try again"),
  INSTALL_FAILED_PACKAGE_CHANGED("uninstall org.frillbench.agent by hand and try again"),
  INSTALL_FAILED_UID_CHANGED("uninstall org.frillbench.agent by hand and try again"),
  INSTALL_FAILED_VERSION_DOWNGRADE(
      "a newer one is there: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_PERMISSION_MODEL_DOWNGRADE(
      "a newer one is there: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_SANDBOX_VERSION_DOWNGRADE(
      "a newer one is there: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_MISSING_SPLIT("uninstall org.frillbench.agent by hand and try again"),
  INSTALL_FAILED_DEPRECATED_SDK_VERSION(
      "the agent aims at too old an Android for this device: take a newer frill-bench"),
  INSTALL_FAILED_BAD_SIGNATURE("this build is badly signed: build it anew"),
  INSTALL_FAILED_WRONG_INSTALLED_VERSION("uninstall org.frillbench.agent by hand and try again"),
  INSTALL_FAILED_PROCESS_NOT_DEFINED("this build is broken: build it anew"),
  INSTALL_FAILED_SESSION_INVALID("the installation broke off: try again"),
  INSTALL_FAILED_SHARED_LIBRARY_BAD_CERTIFICATE_DIGEST("this device lacks a part of Android"),
  INSTALL_FAILED_MULTI_ARCH_NOT_MATCH_ALL_NATIVE_ABIS("the agent has no code for this processor"),
  INSTALL_FAILED_PRE_APPROVAL_NOT_AVAILABLE("confirm the installation on the device's screen"),
  INSTALL_FAILED_INTERNAL_ERROR("restart the device and try again"),
  INSTALL_FAILED_USER_RESTRICTED(
      "allow 'Install via USB' in the developer options, and confirm on the screen"),
  INSTALL_FAILED_DUPLICATE_PERMISSION("another app claims our permission: uninstall that app"),
  INSTALL_FAILED_NO_MATCHING_ABIS("the agent has no code for this processor"),
  INSTALL_FAILED_ABORTED("it was declined on the device: confirm it on the screen"),
  INSTALL_FAILED_BAD_DEX_METADATA("this build is broken: build it anew"),
  INSTALL_FAILED_BAD_PERMISSION_GROUP("this build is broken: build it anew"),
  INSTALL_PARSE_FAILED_NOT_APK("the file was damaged on its way: try again, with another cable"),
  INSTALL_PARSE_FAILED_BAD_MANIFEST("this build is broken: build it anew"),
  INSTALL_PARSE_FAILED_UNEXPECTED_EXCEPTION("the device can't read it: restart it and try again"),
  INSTALL_PARSE_FAILED_NO_CERTIFICATES("this build is not signed for this Android: build it anew"),
  INSTALL_PARSE_FAILED_INCONSISTENT_CERTIFICATES(
      "another key signed the one that is there: uninstall org.frillbench.agent for all users"),
  INSTALL_PARSE_FAILED_CERTIFICATE_ENCODING("this build is badly signed: build it anew"),
  INSTALL_PARSE_FAILED_BAD_PACKAGE_NAME("this build is broken: build it anew"),
  INSTALL_PARSE_FAILED_BAD_SHARED_USER_ID("this build is broken: build it anew"),
  INSTALL_PARSE_FAILED_MANIFEST_MALFORMED("this build is broken: build it anew"),
  INSTALL_PARSE_FAILED_MANIFEST_EMPTY("this build is broken: build it anew"),
  INSTALL_PARSE_FAILED_SKIPPED("the device's maker forbids it: try another device"),
  INSTALL_PARSE_FAILED_ONLY_COREAPP_ALLOWED("the device is encrypted: unlock it and try again"),
  INSTALL_PARSE_FAILED_RESOURCES_ARSC_COMPRESSED("this build is broken: build it anew");

  private static final Pattern NAME = Pattern.compile("\\bINSTALL_(?:PARSE_)?FAILED_[A-Z_]{1,60}");

  private final String advice;

  InstallRefusal(String advice) {
    this.advice = advice;
  }

  /** What {@code pm install} printed, by name; empty where it names no reason known here. */
  static Optional<InstallRefusal> of(String printed) {
    Matcher name = NAME.matcher(printed);
    return name.find()
        ? Arrays.stream(values()).filter(each -> each.name().equals(name.group())).findFirst()
        : Optional.empty();
  }

  /** One line for people: the reason's name and what to do, or Android's own words. */
  static String sentence(String printed) {
    return of(printed)
        .map(refusal -> refusal.name() + ": " + refusal.advice)
        .orElseGet(() -> printed.isBlank() ? "it gives no reason" : shortened(printed));
  }

  private static String shortened(String printed) {
    String line = printed.strip().lines().reduce("", (before, last) -> last);
    return line.substring(0, Math.min(line.length(), 200));
  }

  /** Whether only what is installed stands in the way: without it, the APK would be taken. */
  boolean uninstallHelps() {
    return switch (this) {
      case INSTALL_FAILED_UPDATE_INCOMPATIBLE,
          INSTALL_FAILED_SHARED_USER_INCOMPATIBLE,
          INSTALL_PARSE_FAILED_INCONSISTENT_CERTIFICATES,
          INSTALL_FAILED_VERSION_DOWNGRADE ->
          true;
      default -> false;
    };
  }
}
