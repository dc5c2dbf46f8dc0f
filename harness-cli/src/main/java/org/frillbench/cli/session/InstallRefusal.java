package org.frillbench.cli.session;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.device.Complaint;

/**
 * Why Android's package manager refuses an APK, by the names in its {@code PackageManager} class,
 * with what to do about each.
 */
enum InstallRefusal {
  INSTALL_FAILED_ALREADY_EXISTS("it is installed already: uninstall org.frillbench.agent"),
  INSTALL_FAILED_INVALID_APK("Android calls the archive invalid, although it arrived whole"),
  INSTALL_FAILED_INVALID_URI("Android did not find the file that was pushed"),
  INSTALL_FAILED_INSUFFICIENT_STORAGE("make room in the device's storage"),
  INSTALL_FAILED_DUPLICATE_PACKAGE("it is installed already: uninstall org.frillbench.agent"),
  INSTALL_FAILED_NO_SHARED_USER(
      "it wants a user id that does not exist there: this build is broken"),
  INSTALL_FAILED_UPDATE_INCOMPATIBLE(
      "another key signed the one that is there: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_SHARED_USER_INCOMPATIBLE(
      "another key signed the one that is there: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_MISSING_SHARED_LIBRARY("this device lacks a library that the agent needs"),
  INSTALL_FAILED_REPLACE_COULDNT_DELETE(
      "Android could not delete the one that is there: uninstall org.frillbench.agent"),
  INSTALL_FAILED_DEXOPT(
      "Android could not optimise its code, for want of storage or because it found the code invalid"),
  INSTALL_FAILED_OLDER_SDK("this Android is too old for the agent: it needs 5.0 or newer"),
  INSTALL_FAILED_CONFLICTING_PROVIDER("another app has a content provider of the same name"),
  INSTALL_FAILED_NEWER_SDK("this Android is too new for the agent: take a newer frill-bench"),
  INSTALL_FAILED_TEST_ONLY("this build is for tests alone: build it for release"),
  INSTALL_FAILED_CPU_ABI_INCOMPATIBLE("the agent has no code for this processor"),
  INSTALL_FAILED_MISSING_FEATURE("this device lacks a feature that the agent asks for"),
  INSTALL_FAILED_CONTAINER_ERROR("Android could not reach a container on external storage"),
  INSTALL_FAILED_INVALID_INSTALL_LOCATION(
      "it can't be installed where this device puts new apps: choose internal storage for them"),
  INSTALL_FAILED_MEDIA_UNAVAILABLE(
      "the storage where this device puts new apps is not there: choose internal storage for them"),
  INSTALL_FAILED_VERIFICATION_TIMEOUT("the device's app verifier did not answer in time"),
  INSTALL_FAILED_VERIFICATION_FAILURE(
      "the device's app verifier rejected it: switch 'Verify apps over USB' off"),
  INSTALL_FAILED_PACKAGE_CHANGED("the archive is another than Android expected"),
  INSTALL_FAILED_UID_CHANGED(
      "data of an earlier installation belongs to another user id: uninstall org.frillbench.agent"),
  INSTALL_FAILED_VERSION_DOWNGRADE(
      "a newer one is there: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_PERMISSION_MODEL_DOWNGRADE(
      "the one that is there aims at a newer Android: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_SANDBOX_VERSION_DOWNGRADE(
      "the one that is there has a newer sandbox: uninstall org.frillbench.agent for all users"),
  INSTALL_FAILED_MISSING_SPLIT("Android misses a part of the app"),
  INSTALL_FAILED_DEPRECATED_SDK_VERSION(
      "the agent aims at too old an Android for this device: take a newer frill-bench"),
  INSTALL_FAILED_BAD_SIGNATURE("Android does not accept this build's signature"),
  INSTALL_FAILED_WRONG_INSTALLED_VERSION(
      "the one that is there has another version than Android expected"),
  INSTALL_FAILED_PROCESS_NOT_DEFINED(
      "it names a process that it does not define: this build is broken"),
  INSTALL_FAILED_SESSION_INVALID("Android gave the installation up"),
  INSTALL_FAILED_SHARED_LIBRARY_BAD_CERTIFICATE_DIGEST(
      "a library on this device has another signer than the agent expects"),
  INSTALL_FAILED_MULTI_ARCH_NOT_MATCH_ALL_NATIVE_ABIS("the agent has no code for this processor"),
  INSTALL_FAILED_PRE_APPROVAL_NOT_AVAILABLE(
      "this device does not offer to approve an installation beforehand"),
  INSTALL_FAILED_INTERNAL_ERROR("Android gives an error of its own as the reason"),
  INSTALL_FAILED_USER_RESTRICTED(
      "allow 'Install via USB' in the developer options, and confirm on the screen"),
  INSTALL_FAILED_DUPLICATE_PERMISSION("another app claims our permission: uninstall that app"),
  INSTALL_FAILED_NO_MATCHING_ABIS("the agent has no code for this processor"),
  INSTALL_FAILED_ABORTED("it was declined or broken off on the device"),
  INSTALL_FAILED_BAD_DEX_METADATA(
      "Android calls its code's metadata invalid: this build is broken"),
  INSTALL_FAILED_BAD_PERMISSION_GROUP("its permissions belong to no group: this build is broken"),
  INSTALL_PARSE_FAILED_NOT_APK(
      "Android does not take it for an archive, although it arrived whole"),
  INSTALL_PARSE_FAILED_BAD_MANIFEST("Android cannot read its manifest: this build is broken"),
  INSTALL_PARSE_FAILED_UNEXPECTED_EXCEPTION("Android failed while it read the archive"),
  INSTALL_PARSE_FAILED_NO_CERTIFICATES("Android found no signature in it that it accepts"),
  INSTALL_PARSE_FAILED_INCONSISTENT_CERTIFICATES(
      "another key signed the one that is there: uninstall org.frillbench.agent for all users"),
  INSTALL_PARSE_FAILED_CERTIFICATE_ENCODING(
      "Android cannot read its signature: this build is broken"),
  INSTALL_PARSE_FAILED_BAD_PACKAGE_NAME("its package name is invalid: this build is broken"),
  INSTALL_PARSE_FAILED_BAD_SHARED_USER_ID("its shared user id is invalid: this build is broken"),
  INSTALL_PARSE_FAILED_MANIFEST_MALFORMED("its manifest is malformed: this build is broken"),
  INSTALL_PARSE_FAILED_MANIFEST_EMPTY("its manifest is empty: this build is broken"),
  INSTALL_PARSE_FAILED_SKIPPED("Android skipped it, as the device's maker set it up"),
  INSTALL_PARSE_FAILED_ONLY_COREAPP_ALLOWED(
      "the device is encrypted and takes only its own apps now: unlock it"),
  INSTALL_PARSE_FAILED_RESOURCES_ARSC_COMPRESSED(
      "its resources are compressed: this build is broken");

  private static final Pattern NAME = Pattern.compile("\\bINSTALL_(?:PARSE_)?FAILED_[A-Z_]{1,60}");

  /** What may follow a name in the same line, up to the bracket around both. */
  private static final String DETAILS = ": ?([^\\n\\]]{1,160})";

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

  /** One line for people: the reason's name with Android's details and what they mean. */
  static String sentence(String printed) {
    Optional<InstallRefusal> known = of(printed);
    if (known.isEmpty()) {
      String complaint = Complaint.in(printed);
      return complaint.isEmpty() ? "it gives no reason" : complaint;
    }
    Matcher details = Pattern.compile(known.get().name() + DETAILS).matcher(printed);
    return known.get().name()
        + (details.find() ? " (" + details.group(1) + ")" : "")
        + ": "
        + known.get().advice;
  }

  /** Whether the installed app is the only reason: without it, the APK would be installed. */
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
