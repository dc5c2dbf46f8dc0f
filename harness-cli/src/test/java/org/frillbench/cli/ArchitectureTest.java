package org.frillbench.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the dependencies between modules and packages, and that one class reads the clock. */
final class ArchitectureTest {

  private static final String[] CORE = {
    "org.frillbench.agent.timing..",
    "org.frillbench.agent.port..",
    "org.frillbench.agent.wire..",
    "org.frillbench.agent.trial..",
    "org.frillbench.agent.linux..",
    "org.frillbench.agent.io.."
  };
  private static final String HOST = "org.frillbench.agent.host..";
  private static final String CONVERTER = "org.frillbench.converter..";
  private static final String TENSORFLOW = "org.frillbench.tensorflow..";
  private static final String RESULTS = "org.frillbench.results..";
  private static final String VIRTUAL_DEVICE = "org.frillbench.virtual..";
  private static final String TESTKIT = "org.frillbench.testkit..";
  private static final String CLI = "org.frillbench.cli..";
  private static final String COMMAND = "org.frillbench.cli.command";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.frillbench");

  /** The commands and their table, which each have what the other is made of, count as one. */
  private static final SliceAssignment PACKAGES =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          String name = type.getPackageName();
          return SliceIdentifier.of(name.startsWith(COMMAND) ? COMMAND : name);
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };

  @Test
  void everyModuleIsChecked() {
    for (String module :
        List.of("timing", "host", "converter", "tensorflow", "results", "virtual", "cli")) {
      assertTrue(
          PRODUCT.stream().anyMatch(type -> type.getPackageName().contains("." + module)), module);
    }
  }

  @Test
  void coreDependsOnNoOtherModule() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HOST, CONVERTER, RESULTS, VIRTUAL_DEVICE, CLI)
        .check(PRODUCT);
  }

  @Test
  void hostAgentDependsOnCoreOnly() {
    noClasses()
        .that()
        .resideInAPackage(HOST)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CONVERTER, RESULTS, VIRTUAL_DEVICE, CLI)
        .check(PRODUCT);
  }

  @Test
  void converterBridgeDependsOnTheAgentsDigestAndFilesOnly() {
    noClasses()
        .that()
        .resideInAPackage(CONVERTER)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.frillbench..")
                .and(resideOutsideOfPackages(CONVERTER, "org.frillbench.agent.io")))
        .check(PRODUCT);
  }

  /** It runs in a process of its own, with libraries that the command line does not have. */
  @Test
  void tensorflowProgramIsReachedByItsMessagesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TENSORFLOW)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(TENSORFLOW)
                .and(resideOutsideOfPackages("org.frillbench.tensorflow.wire")))
        .check(PRODUCT);
    noClasses()
        .that()
        .resideInAPackage(TENSORFLOW)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.frillbench..")
                .and(resideOutsideOfPackages(TENSORFLOW, "org.frillbench.agent.io")))
        .check(PRODUCT);
  }

  /** The main job starts and runs without them. */
  @Test
  void onlyTheTensorflowPackageFetches() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.frillbench.cli.tensorflow")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.aether..", "org.apache.maven..")
        .check(PRODUCT);
    noClasses()
        .that()
        .resideOutsideOfPackages(TENSORFLOW, TESTKIT)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.tensorflow..", "com.sun.jna..")
                .and(resideOutsideOfPackages("org.tensorflow.lite..")))
        .check(PRODUCT);
  }

  @Test
  void resultsDependOnReportTypesOnly() {
    noClasses()
        .that()
        .resideInAPackage(RESULTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            HOST,
            CONVERTER,
            VIRTUAL_DEVICE,
            CLI,
            "org.frillbench.agent.port..",
            "org.frillbench.agent.linux..",
            "org.frillbench.agent.trial..")
        .check(PRODUCT);
  }

  @Test
  void virtualDeviceDependsOnTheHostAgentOnly() {
    noClasses()
        .that()
        .resideInAPackage(VIRTUAL_DEVICE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CONVERTER, RESULTS, CLI)
        .check(PRODUCT);
  }

  @Test
  void productDependsOnNothingOfTheTestkit() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TESTKIT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(TESTKIT)
        .check(PRODUCT);
  }

  @Test
  void onlyTheDevicePackageUsesDdmlib() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.frillbench.cli.device")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.android.ddmlib..")
        .check(PRODUCT);
  }

  @Test
  void sessionDependsOnNeitherTrialsNorRuns() {
    noClasses()
        .that()
        .resideInAnyPackage("org.frillbench.cli.session..", "org.frillbench.cli.user..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.frillbench.cli.execution..",
            "org.frillbench.cli.run..",
            "org.frillbench.cli.command..")
        .check(PRODUCT);
  }

  @Test
  void packagesDoNotDependOnEachOtherInCycles() {
    slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void oneClassReadsTheClock() {
    Set<String> readers =
        PRODUCT.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(ArchitectureTest::readsTheClock)
            // JMH's loops, written by its annotation processor, have their own.
            .filter(call -> !call.getOriginOwner().getPackageName().endsWith(".jmh_generated"))
            .map(call -> call.getOriginOwner().getName())
            .collect(Collectors.toSet());
    assertEquals(Set.of("org.frillbench.agent.timing.SystemTicker"), readers);
  }

  /** The time of day may jump: no duration that decides anything is computed from it. */
  @Test
  void timeOfDayIsReadForRecordsOnly() {
    Set<String> readers =
        PRODUCT.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(ArchitectureTest::readsTheTimeOfDay)
            .map(call -> call.getOriginOwner().getSimpleName())
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            // A run's name, start, end and stops.
            "RunRecorder",
            "SustainSession",
            // The note in a device's lock, and the age of cached models.
            "DeviceLock",
            "ModelCache",
            // The day on which a table was published.
            "SharingOptions",
            // A report for people: from the JVM's own start, which only the system knows.
            "TrialAudit",
            // The virtual device's clock.
            "Date",
            "Touch"),
        readers);
  }

  private static boolean readsTheTimeOfDay(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    return call.getName().equals("currentTimeMillis")
        || (owner.startsWith("java.time.") && call.getName().equals("now"));
  }

  private static boolean readsTheClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    return (owner.equals("java.lang.System") && call.getName().equals("nanoTime"))
        || owner.equals("android.os.SystemClock");
  }

  @Test
  void everyPackageHasAPackageInfo() throws IOException {
    Path root = Path.of("..").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> bare =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
              .map(Path::getParent)
              .distinct()
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .toList();
      assertEquals(List.of(), bare);
    }
    assertFalse(Files.exists(root.resolve("src")));
  }
}
