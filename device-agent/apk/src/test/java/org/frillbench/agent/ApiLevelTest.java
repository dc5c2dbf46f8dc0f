package org.frillbench.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.instruction.Instruction;
import org.jf.dexlib2.iface.instruction.ReferenceInstruction;
import org.jf.dexlib2.iface.reference.FieldReference;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.iface.reference.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that the final dex calls exists on Android 5.0, but for what is asked for first. */
final class ApiLevelTest {

  /** Who may call what is newer; the number is the API level that has it. */
  private static final Set<String> NEWER =
      Set.of(
          "Lorg/frillbench/agent/Api24SustainedPerformance;",
          "Lorg/frillbench/agent/android/Api29Thermal;");

  private static final Pattern GUARDED_CLASS = Pattern.compile("L.*/Api\\d\\d[A-Z]\\w*;");

  private static AgentDex dex;
  private static Android5 android;

  @BeforeAll
  static void read() throws IOException, ClassNotFoundException {
    dex = AgentDex.of(new File(System.getProperty("agent.apk")));
    android =
        Android5.of(new File(System.getProperty("android.folder"), "android-5.signature"), dex);
  }

  @Test
  void everyCallExistsOnAndroid5OrIsMadeByAClassNamedForItsApi() {
    Set<String> missing = new TreeSet<>();
    Set<String> callers = new TreeSet<>();
    for (ClassDef type : dex.classes()) {
      for (Method method : type.getMethods()) {
        for (Reference reference : references(method)) {
          if (!android.has(reference)) {
            (NEWER.contains(type.getType()) ? callers : missing)
                .add(type.getType() + " " + reference);
          }
        }
      }
    }
    assertEquals(Set.of(), missing);
    assertEquals(
        Set.of(
            "Lorg/frillbench/agent/Api24SustainedPerformance;"
                + " Landroid/os/PowerManager;->isSustainedPerformanceModeSupported()Z",
            "Lorg/frillbench/agent/Api24SustainedPerformance;"
                + " Landroid/view/Window;->setSustainedPerformanceMode(Z)V",
            "Lorg/frillbench/agent/android/Api29Thermal;"
                + " Landroid/os/PowerManager;->getCurrentThermalStatus()I"),
        callers);
  }

  @Test
  void theListHoldsEveryClassOfThatName() {
    Set<String> named = new TreeSet<>();
    for (ClassDef type : dex.classes()) {
      if (GUARDED_CLASS.matcher(type.getType()).matches()) {
        named.add(type.getType());
      }
    }
    assertEquals(new TreeSet<>(NEWER), named);
  }

  @Test
  void eachOfThemIsCalledBehindACheckOfTheApiLevel() {
    int guarded = 0;
    for (ClassDef type : dex.classes()) {
      for (Method method : type.getMethods()) {
        boolean asked = false;
        for (Reference reference : references(method)) {
          asked |= reference.toString().equals("Landroid/os/Build$VERSION;->SDK_INT:I");
          if (reference instanceof MethodReference call
              && NEWER.contains(call.getDefiningClass())
              && !NEWER.contains(type.getType())) {
            assertTrue(asked, method + " calls " + call + " without asking for the API level");
            guarded++;
          }
        }
      }
    }
    assertEquals(NEWER.size(), guarded);
  }

  @Test
  void ourCodeReadsTheClockInOneClass() {
    Set<String> readers = new TreeSet<>();
    for (ClassDef type : dex.classes()) {
      for (Method method : type.getMethods()) {
        for (Reference reference : references(method)) {
          String called = reference.toString();
          if (type.getType().startsWith("Lorg/frillbench/")
              && (called.equals("Ljava/lang/System;->nanoTime()J")
                  || called.startsWith("Landroid/os/SystemClock;"))) {
            readers.add(type.getType());
          }
        }
      }
    }
    assertEquals(Set.of("Lorg/frillbench/agent/timing/SystemTicker;"), readers);
  }

  @Test
  void theApiCheckDetectsACallThatAndroid5Lacks() {
    assertTrue(android.knows("java/lang/String"));
    assertTrue(android.knows("android/app/Instrumentation"));
    assertEquals(false, android.knows("java/util/Optional"));
    assertEquals(false, android.knows("java/nio/file/Path"));
  }

  private static List<Reference> references(Method method) {
    List<Reference> references = new ArrayList<>();
    if (method.getImplementation() != null) {
      for (Instruction instruction : method.getImplementation().getInstructions()) {
        if (instruction instanceof ReferenceInstruction with
            && (with.getReference() instanceof MethodReference
                || with.getReference() instanceof FieldReference)) {
          references.add(with.getReference());
        }
      }
    }
    return references;
  }
}
