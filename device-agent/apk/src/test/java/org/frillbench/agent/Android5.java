package org.frillbench.agent;

import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.codehaus.mojo.animal_sniffer.Clazz;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Field;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.reference.FieldReference;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.iface.reference.Reference;

/**
 * What an app finds on Android 5.0: its own classes, and the public ones of the platform as
 * animal-sniffer lists them. A name is looked up as the runtime does, upwards.
 */
final class Android5 {

  private final Map<String, Clazz> platform = new HashMap<>();
  private final AgentDex own;

  private Android5(AgentDex own) {
    this.own = own;
  }

  static Android5 of(File signature, AgentDex own) throws IOException, ClassNotFoundException {
    Android5 android = new Android5(own);
    try (ObjectInputStream in =
        new ObjectInputStream(new GZIPInputStream(new FileInputStream(signature)))) {
      for (Clazz type = (Clazz) in.readObject(); type != null; type = (Clazz) in.readObject()) {
        android.platform.put(type.getName(), type);
      }
    } catch (EOFException e) {
      throw new IOException(signature + " ends too early", e);
    }
    return android;
  }

  boolean knows(String name) {
    return platform.containsKey(name) || own.find(name) != null;
  }

  boolean has(Reference reference) {
    if (reference instanceof MethodReference method) {
      StringBuilder signature = new StringBuilder(method.getName()).append('(');
      method.getParameterTypes().forEach(signature::append);
      signature.append(')').append(method.getReturnType());
      return has(name(method.getDefiningClass()), signature.toString());
    }
    FieldReference field = (FieldReference) reference;
    return has(name(field.getDefiningClass()), field.getName() + "#" + field.getType());
  }

  /** Arrays have what every object has. */
  private static String name(String descriptor) {
    return descriptor.startsWith("[")
        ? "java/lang/Object"
        : descriptor.substring(1, descriptor.length() - 1);
  }

  private boolean has(String type, String member) {
    ClassDef mine = own.find(type);
    if (mine != null) {
      return declares(mine, member)
          || (mine.getSuperclass() != null && has(name(mine.getSuperclass()), member))
          || mine.getInterfaces().stream().anyMatch(each -> has(name(each), member));
    }
    Clazz known = platform.get(type);
    if (known == null) {
      return false;
    }
    if (known.getSignatures().contains(member)) {
      return true;
    }
    for (String above : known.getSuperInterfaces()) {
      if (has(above, member)) {
        return true;
      }
    }
    return known.getSuperClass() != null && has(known.getSuperClass(), member);
  }

  private static boolean declares(ClassDef type, String member) {
    for (Method method : type.getMethods()) {
      StringBuilder signature = new StringBuilder(method.getName()).append('(');
      method.getParameterTypes().forEach(signature::append);
      if (signature.append(')').append(method.getReturnType()).toString().equals(member)) {
        return true;
      }
    }
    for (Field field : type.getFields()) {
      if (member.equals(field.getName() + "#" + field.getType())) {
        return true;
      }
    }
    return false;
  }
}
