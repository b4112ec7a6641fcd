package com.reachgig.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Every rule of the architecture, with classes that break it. */
@SuppressWarnings("ImmutableEnumChecker") // rules and names are set once
enum Rule {
  JSON_SEES_JAVA_ONLY(Allowed.json(), "json.canary.KnowsLibrary"),
  PORTS_SEE_JAVA_ONLY(Allowed.ports(), "ports.canary.KnowsLibrary"),
  DOMAIN_SEES_PORTS_ONLY(Allowed.domain(), "domain.canary.KnowsLibrary"),
  API_KNOWS_NO_SHELL(Allowed.api(), "api.canary.KnowsShell"),
  IN_MEMORY_KNOWS_NO_GIGS(Allowed.inMemory(), "adapter.inmemory.canary.KnowsGigs"),
  SQLITE_KNOWS_NO_GIGS(Allowed.sqlite(), "adapter.sqlite.canary.KnowsGigs"),
  SECURITY_KNOWS_NO_GIGS(Allowed.security(), "adapter.security.canary.KnowsGigs"),
  SMTP_KNOWS_NO_GIGS(Allowed.smtp(), "adapter.smtp.canary.KnowsGigs"),
  VERTX_ONLY_TRANSLATES(Allowed.vertx(), "adapter.vertx.canary.KnowsGigs"),
  DYNAMODB_KNOWS_NO_GIGS(Allowed.dynamoDb(), "adapter.dynamodb.canary.KnowsGigs"),
  WIRE_KNOWS_NO_GIGS(Allowed.wire(), "adapter.aws.wire.canary.KnowsGigs"),
  AWS_SERVICES_KNOW_NO_GIGS(Allowed.awsServices(), "adapter.aws.sqs.canary.KnowsGigs"),
  LAMBDA_ONLY_TRANSLATES(Allowed.lambda(), "adapter.lambda.canary.KnowsStores"),
  NOBODY_DEPENDS_ON_BOOTSTRAP(Shapes.bootstrapIsLast(), "api.canary.KnowsBootstrap"),
  PORTS_BLOCK(Shapes.portsBlock(), "ports.canary.BlocksNobody"),
  USE_CASES_DO_ONE_THING(Shapes.useCasesDoOneThing(), "domain.canary.OpenUseCase"),
  ONLY_STORE_CLASSES_SEE_THE_STORE(Shapes.onlyStoresSeeTheStore(), "domain.canary.ReadsStore"),
  ADAPTERS_SHOW_THEIR_FACTORY_ONLY(
      Shapes.adaptersShowTheirFactoryOnly(), "adapter.sqlite.canary.PublicInside"),
  TIME_AND_CHANCE_COME_IN(Shapes.timeAndChanceComeIn(), "domain.canary.AsksTheWorld"),
  ONE_WAY_TO_READ_AND_WRITE_JSON(Shapes.oneJson(), "api.canary.ReadsElsewhere"),
  ONE_WAY_TO_LOG(Shapes.oneWayToLog(), "api.canary.LogsElsewhere"),
  ONLY_THE_COMMAND_LINE_PRINTS(Shapes.onlyTheCommandLinePrints(), "api.canary.Prints"),
  NO_CYCLES(Shapes.noCycles(), "canary.left.Left", "canary.right.Right");

  private final ArchRule rule;
  private final List<String> canaries;

  Rule(ArchRule rule, String... canaries) {
    this.rule = rule;
    this.canaries = List.of(canaries);
  }

  ArchRule rule() {
    return rule;
  }

  /** Names of classes that the rule must reject. */
  List<String> canaries() {
    return canaries.stream().map(name -> "com.reachgig." + name).toList();
  }
}
