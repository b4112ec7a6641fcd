package com.reachgig.adapter.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.sns.SnsEventBus;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A function that uses none of these packages works without the SDK's clients on its class path.
 */
class SdkUseTest {
  private static final Pattern MAY = Pattern.compile(".*/adapter/aws/(s3|sdk|sns|wire)/.*");
  private static final ArchRule NO_SDK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon.awssdk..", "com.reachgig.adapter.aws.sdk..");

  @Test
  void only_files_and_sns_use_the_sdks_clients() {
    JavaClasses others =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.matches(MAY))
            .importPackages("com.reachgig.adapter.aws");
    assertThat(others).hasSizeGreaterThan(10);
    NO_SDK.check(others);
  }

  @Test
  void a_class_that_uses_them_is_caught() {
    JavaClasses user = new ClassFileImporter().importClasses(SnsEventBus.class);
    assertThat(NO_SDK.evaluate(user).hasViolation()).isTrue();
  }
}
