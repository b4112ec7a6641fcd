package com.reachgig.aws.pack;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;

/**
 * Interfaces and annotations compiled for Java 5 and older, which no start-up cache takes, nor any
 * class that implements them: of {@code javax.inject}, that is each factory of Dagger.
 */
final class OldInterfaces {
  private OldInterfaces() {}

  /**
   * The class as if compiled for Java 6, if it is older and has no code; else as it is. What
   * changed in Java 6 is how code is verified, so nothing changes for a class without.
   */
  static byte[] renewed(byte[] bytes) {
    var model = ClassFile.of().parse(bytes);
    if (model.majorVersion() >= ClassFile.JAVA_6_VERSION || hasCode(model)) {
      return bytes;
    }
    return ClassFile.of()
        .transformClass(
            model,
            (renewed, element) ->
                renewed.with(
                    element instanceof ClassFileVersion
                        ? ClassFileVersion.of(ClassFile.JAVA_6_VERSION, 0)
                        : element));
  }

  private static boolean hasCode(ClassModel model) {
    return model.methods().stream().anyMatch(method -> method.code().isPresent());
  }
}
