package com.reachgig.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.item.ItemStore;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;

/** Rules about what classes look like, and about what only some of them may do. */
final class Shapes {
  private static final String DOMAIN = "com.reachgig.domain..";
  private static final String ADAPTERS = "com.reachgig.adapter..";
  private static final String WIRING = "com.reachgig.wiring..";
  private static final String STANDALONE = "com.reachgig.standalone..";
  private static final String FUNCTIONS = "com.reachgig.aws..";
  private static final String DEPLOY = "com.reachgig.deploy..";
  private static final String[] BOOTSTRAP = {WIRING, STANDALONE, FUNCTIONS, DEPLOY};

  /** Each owns keys and codec of what it keeps. */
  private static final Set<String> STORES =
      Set.of(
          "Accounts",
          "Audit",
          "Backlog",
          "GigBoard",
          "Gigs",
          "IdempotencyRecords",
          "Inbox",
          "Keyset",
          "OneTimeTokens",
          "Operators",
          "Outbox",
          "PreferenceSheets",
          "Profiles",
          "Registrations",
          "Sessions",
          "Throttle",
          "Transactions");

  /** What adapters let others see. */
  private static final Set<String> FACTORIES =
      Set.of(
          "FanOutEventBus",
          "InMemoryFileStore",
          "InMemoryItemStore",
          "InMemoryMailer",
          "InMemoryMetrics",
          "InMemoryQueues",
          "PrometheusText",
          "DatabaseStats",
          "SqliteDatabase",
          "SqliteSettings",
          "Argon2idHasher",
          "Es256Tokens",
          "RandomSecrets",
          "KeyMint",
          "SharedKeys",
          "SigningKeys",
          "TokenKeys",
          "TimeOrderedIds",
          "SmtpMailer",
          "SmtpSettings",
          "EmlFolderMailer",
          "VertxServer",
          "ServerSettings",
          "DynamoDbItemStore",
          "DynamoDbItemTransfer",
          "DynamoDbTables",
          "TableDefinition",
          "TableFindings",
          "SnsEventBus",
          "SqsQueues",
          "SesMailer",
          "ManagedSecret",
          "CachedSecret",
          "EventBridgeBus",
          "EmfMetrics",
          "S3FileStore",
          "S3Settings",
          "SdkSettings",
          "SdkFaults");

  private Shapes() {}

  static ArchRule bootstrapIsLast() {
    return noClasses()
        .that(resideOutsideOfPackages(BOOTSTRAP))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BOOTSTRAP);
  }

  static ArchRule portsBlock() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("com.reachgig.ports..")
        .should()
        .haveRawReturnType(
            JavaClass.Predicates.assignableTo(Future.class)
                .or(JavaClass.Predicates.assignableTo(CompletionStage.class))
                .or(JavaClass.Predicates.assignableTo(Flow.Publisher.class)));
  }

  /**
   * Whoever commits is a use case, or the part that several share, which shows nothing; a
   * subscriber must also tell its name.
   */
  static ArchRule useCasesDoOneThing() {
    return classes()
        .that()
        .resideInAPackage(DOMAIN)
        .and(
            DescribedPredicate.describe(
                "commit",
                type ->
                    type.getConstructors().stream()
                        .anyMatch(
                            constructor ->
                                constructor.getRawParameterTypes().stream()
                                    .anyMatch(each -> each.isEquivalentTo(Transactions.class)))))
        .and()
        .areNotAssignableTo(Subscriber.class)
        .should(beFinalWithOnePublicMethod());
  }

  static ArchRule onlyStoresSeeTheStore() {
    return classes()
        .that()
        .resideInAPackage(DOMAIN)
        .and(
            DescribedPredicate.describe(
                "hold the store",
                type ->
                    type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(ItemStore.class))))
        .should(
            ArchCondition.from(
                DescribedPredicate.describe(
                    "be store classes", type -> STORES.contains(type.getSimpleName()))));
  }

  /** The wire client is what other adapters are made of, and a shell what functions are. */
  static ArchRule adaptersShowTheirFactoryOnly() {
    return classes()
        .that()
        .resideInAPackage(ADAPTERS)
        .and()
        .resideOutsideOfPackages("com.reachgig.adapter.aws.wire..", "com.reachgig.adapter.lambda..")
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(
            ArchCondition.from(
                DescribedPredicate.describe(
                    "be factories or their settings",
                    type -> FACTORIES.contains(type.getSimpleName()))));
  }

  static ArchRule timeAndChanceComeIn() {
    return noClasses()
        .that(resideOutsideOfPackages(ADAPTERS, STANDALONE, FUNCTIONS, DEPLOY))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(UUID.class, "randomUUID");
  }

  /**
   * Jackson's first use costs a cold start more than all the rest of a read; CDK brings it anyway.
   */
  static ArchRule oneJson() {
    return noClasses()
        .that(resideOutsideOfPackages(DEPLOY))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..");
  }

  static ArchRule oneWayToLog() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("com.reachgig.standalone.log..", "com.reachgig.aws.log..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."));
  }

  static ArchRule onlyTheCommandLinePrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "com.reachgig.standalone.cli..",
            "com.reachgig.deploy..",
            "com.reachgig.aws.log..",
            "com.reachgig.aws.pack..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err");
  }

  static ArchRule noCycles() {
    return slices().matching("com.reachgig.(**)").should().beFreeOfCycles();
  }

  private static ArchCondition<JavaClass> beFinalWithOnePublicMethod() {
    return new ArchCondition<>("be final with at most one public instance method") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long methods =
            type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .count();
        boolean good = type.getModifiers().contains(JavaModifier.FINAL) && methods <= 1;
        var message = type.getName() + " has " + methods + " public methods, or is not final";
        events.add(new SimpleConditionEvent(type, good, message));
      }
    };
  }
}
