package com.reachgig.local;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;

/**
 * Loads the classes of some packages with each question for the time put to {@link Time}. All other
 * classes come from the class path as they are.
 */
final class ClockLoader extends ClassLoader {
  private static final ClassDesc TIME = ClassDesc.of(Time.class.getName());

  /** Our method for the JDK's, by owner and name; the descriptors are the same. */
  private static final Map<String, String> MOVED =
      Map.of(
          "java/lang/System.currentTimeMillis:()J", "currentTimeMillis",
          "java/time/Instant.now:()Ljava/time/Instant;", "instantNow",
          "java/time/OffsetDateTime.now:()Ljava/time/OffsetDateTime;", "offsetDateTimeNow");

  private final List<String> packages;

  ClockLoader(List<String> packages, ClassLoader parent) {
    super(parent);
    this.packages = packages;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return packages.stream().anyMatch(name::startsWith)
          ? define(name)
          : super.loadClass(name, resolve);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/') + ".class";
    try (InputStream stream = getParent().getResourceAsStream(path)) {
      if (stream == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] moved = moved(stream.readAllBytes());
      return defineClass(name, moved, 0, moved.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] moved(byte[] original) {
    ClassFile format = ClassFile.of();
    return format.transformClass(
        format.parse(original), ClassTransform.transformingMethodBodies(ClockLoader::move));
  }

  private static void move(CodeBuilder code, CodeElement element) {
    String ours = element instanceof InvokeInstruction call ? MOVED.get(described(call)) : null;
    if (ours == null) {
      code.with(element);
    } else {
      code.invokestatic(TIME, ours, ((InvokeInstruction) element).typeSymbol());
    }
  }

  private static String described(InvokeInstruction call) {
    return call.owner().asInternalName()
        + "."
        + call.name().stringValue()
        + ":"
        + call.type().stringValue();
  }
}
