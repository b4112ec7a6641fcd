package com.reachgig.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** What each module may depend on: nothing but this. */
final class Allowed {
  private static final String JSON = "com.reachgig.json..";
  private static final String PORTS = "com.reachgig.ports..";
  private static final String DOMAIN = "com.reachgig.domain..";
  private static final String API = "com.reachgig.api..";
  private static final String HTTP = "com.reachgig.api.http..";
  private static final String EDGE = "com.reachgig.api.edge..";
  private static final String CAFFEINE = "com.github.benmanes.caffeine..";

  private static final String WIRE = "com.reachgig.adapter.aws.wire..";
  private static final String AWS_SDK = "software.amazon.awssdk..";

  private Allowed() {}

  static ArchRule json() {
    return only(JSON);
  }

  static ArchRule ports() {
    return only(PORTS);
  }

  static ArchRule domain() {
    return only(DOMAIN, PORTS);
  }

  static ArchRule api() {
    return only(API, DOMAIN, PORTS, JSON, CAFFEINE);
  }

  static ArchRule inMemory() {
    return only("com.reachgig.adapter.inmemory..", PORTS);
  }

  static ArchRule sqlite() {
    return only("com.reachgig.adapter.sqlite..", PORTS, "java.sql..", "org.sqlite..", CAFFEINE);
  }

  static ArchRule security() {
    return only(
        "com.reachgig.adapter.security..",
        PORTS,
        "com.nimbusds.jose..",
        "com.password4j..",
        CAFFEINE);
  }

  static ArchRule smtp() {
    return only(
        "com.reachgig.adapter.smtp..",
        PORTS,
        "jakarta.mail..",
        "org.eclipse.angus..",
        "javax.net..");
  }

  static ArchRule vertx() {
    return only("com.reachgig.adapter.vertx..", HTTP, EDGE, "io.vertx..", "io.netty..");
  }

  static ArchRule dynamoDb() {
    return only("com.reachgig.adapter.dynamodb..", PORTS, WIRE, JSON);
  }

  /** Of the SDK the signer, the credentials and the pace of retries, and no client of a service. */
  static ArchRule wire() {
    return only(
        WIRE,
        PORTS,
        JSON,
        "javax.net..",
        "software.amazon.awssdk.auth..",
        "software.amazon.awssdk.http..",
        "software.amazon.awssdk.identity..",
        "software.amazon.awssdk.retries..",
        "software.amazon.awssdk.utils..");
  }

  static ArchRule awsServices() {
    return only("com.reachgig.adapter.aws..", PORTS, JSON, "javax.net..", AWS_SDK);
  }

  static ArchRule lambda() {
    return only(
        "com.reachgig.adapter.lambda..",
        API,
        DOMAIN,
        PORTS,
        JSON,
        "com.amazonaws.services.lambda.runtime..",
        "org.crac..");
  }

  private static ArchRule only(String module, String... others) {
    var allowed = new ArrayList<>(List.of(others));
    allowed.addAll(List.of(module, "java..", "javax.crypto..", "org.jspecify.annotations.."));
    return classes()
        .that()
        .resideInAPackage(module)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new));
  }
}
