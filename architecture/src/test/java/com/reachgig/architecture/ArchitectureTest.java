package com.reachgig.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
  private static final List<String> PACKAGES =
      List.of(
          "com.reachgig.json..",
          "com.reachgig.ports..",
          "com.reachgig.domain..",
          "com.reachgig.api..",
          "com.reachgig.adapter.inmemory..",
          "com.reachgig.adapter.sqlite..",
          "com.reachgig.adapter.security..",
          "com.reachgig.adapter.smtp..",
          "com.reachgig.adapter.vertx..",
          "com.reachgig.adapter.dynamodb..",
          "com.reachgig.adapter.aws..",
          "com.reachgig.adapter.lambda..",
          "com.reachgig.wiring..",
          "com.reachgig.standalone..",
          "com.reachgig.aws..",
          "com.reachgig.deploy..");

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("com.reachgig");

  @ParameterizedTest
  @EnumSource
  void the_code_keeps(Rule rule) {
    rule.rule().check(PRODUCTION);
  }

  @ParameterizedTest
  @EnumSource
  void a_class_that_breaks_it_is_caught_by(Rule rule) throws ClassNotFoundException {
    var canaries = new ArrayList<Class<?>>();
    for (var name : rule.canaries()) {
      canaries.add(Class.forName(name));
    }
    var breakers = new ClassFileImporter().importClasses(canaries);
    assertThat(rule.rule().evaluate(breakers).hasViolation()).isTrue();
  }

  @Test
  void every_class_belongs_to_exactly_one_declared_package() {
    assertThat(PRODUCTION).hasSizeGreaterThan(100).allMatch(type -> owners(type) == 1);
  }

  @Test
  void every_declared_package_has_classes() {
    assertThat(PACKAGES)
        .allMatch(
            pattern ->
                PRODUCTION.stream()
                    .anyMatch(type -> PackageMatcher.of(pattern).matches(type.getPackageName())));
  }

  private static long owners(JavaClass type) {
    return PACKAGES.stream()
        .filter(pattern -> PackageMatcher.of(pattern).matches(type.getPackageName()))
        .count();
  }
}
