package com.reachgig.aws.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.junit.jupiter.api.Test;

class OldInterfacesTest {
  private static final int ABSTRACT = ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT;

  @Test
  void an_interface_for_java_5_becomes_one_for_java_6_and_stays_the_same_otherwise() {
    var renewed = ClassFile.of().parse(OldInterfaces.renewed(withoutCode(5)));
    var wanted = ClassFile.of().parse(withoutCode(6));
    assertThat(renewed.majorVersion()).isEqualTo(ClassFile.JAVA_6_VERSION);
    assertThat(renewed.toDebugString()).isEqualTo(wanted.toDebugString());
  }

  @Test
  void a_newer_interface_is_left_alone() {
    var newer = withoutCode(6);
    assertThat(OldInterfaces.renewed(newer)).isSameAs(newer);
  }

  @Test
  void a_class_with_code_is_left_alone_however_old() {
    var old = withCode(5);
    assertThat(OldInterfaces.renewed(old)).isSameAs(old);
  }

  private static byte[] withoutCode(int java) {
    return ClassFile.of()
        .build(
            ClassDesc.of("Old"),
            type ->
                type.withVersion(44 + java, 0)
                    .withFlags(ABSTRACT | ClassFile.ACC_INTERFACE)
                    .withMethod("get", ConstantDescs.MTD_void, ABSTRACT, _ -> {}));
  }

  private static byte[] withCode(int java) {
    return ClassFile.of()
        .build(
            ClassDesc.of("Old"),
            type ->
                type.withVersion(44 + java, 0)
                    .withMethodBody(
                        "run",
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_STATIC,
                        code -> code.return_()));
  }
}
