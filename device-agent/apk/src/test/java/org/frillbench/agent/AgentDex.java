package org.frillbench.agent;

import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jf.dexlib2.DexFileFactory;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.iface.ClassDef;

/** The classes in an APK's only dex file, by their descriptors. */
record AgentDex(Map<String, ClassDef> byType) {

  static AgentDex of(File apk) throws IOException {
    return new AgentDex(
        DexFileFactory.loadDexFile(apk, Opcodes.forApi(21)).getClasses().stream()
            .collect(Collectors.toMap(ClassDef::getType, Function.identity())));
  }

  Collection<? extends ClassDef> classes() {
    return byType.values();
  }

  /** The class of a name with slashes; null if it is not in the APK. */
  ClassDef find(String name) {
    return byType.get("L" + name + ";");
  }
}
