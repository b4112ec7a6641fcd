package com.reachgig.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.reachgig.deploy.publish.Assembly;
import com.reachgig.deploy.publish.Clients;
import com.reachgig.deploy.publish.DeployFailure;
import com.reachgig.deploy.publish.Deployment;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("emulator")
@Timeout(60)
class EmulatorTest {
  @TempDir static Path folder;
  private static Emulator emulator;

  private final List<String> out = new ArrayList<>();
  private Clients clients;
  private Deployment deployment;

  @BeforeAll
  static void start() {
    emulator = TestEmulator.start(folder.resolve("emulator"));
  }

  @AfterAll
  static void stop() {
    emulator.close();
    assertThat(folder.resolve("emulator")).doesNotExist();
  }

  @BeforeEach
  void connect() {
    clients = new Clients(emulator.target());
    deployment = new Deployment(clients, emulator.target(), out::add);
  }

  @AfterEach
  void destroy() throws Exception {
    deployment.destroy(sample(201));
    clients.close();
  }

  @Test
  void a_stack_is_made_changed_and_deleted() throws Exception {
    var made = deployment.deploy(sample(201)).get("sample");
    assertThat(answer(made.get("ApiId")).statusCode()).isEqualTo(201);
    assertThat(out).contains("sample: 6 changes");

    var changed = deployment.deploy(sample(202)).get("sample");
    assertThat(changed).isEqualTo(made);
    assertThat(answer(made.get("ApiId")).statusCode()).isEqualTo(202);

    assertThat(deployment.deploy(sample(202)).get("sample")).isEqualTo(made);
    assertThat(out).contains("sample: nothing changes");

    deployment.destroy(sample(202));
    assertThat(deployment.existing(sample(202))).isEmpty();
  }

  @Test
  void a_preview_says_what_would_change_and_changes_nothing() throws Exception {
    assertThat(deployment.preview(sample(201))).isTrue();
    assertThat(out).contains("sample (new): 6 changes", "  + AWS::Lambda::Function  Function");
    assertThat(deployment.existing(sample(201))).isEmpty();

    deployment.deploy(sample(201));
    out.clear();
    assertThat(deployment.preview(sample(202))).isTrue();
    assertThat(out).anyMatch(line -> line.startsWith("  ~ AWS::Lambda::Function  Function  (Env"));
    assertThat(deployment.preview(sample(201))).isFalse();
  }

  @Test
  void a_failure_tells_its_cause() throws Exception {
    var assembly = sample(201);
    assembly.edited(EmulatorTest::addAlarmThatIsRefused);
    assertThatThrownBy(() -> deployment.deploy(assembly))
        .isInstanceOfSatisfying(
            DeployFailure.class,
            failure ->
                assertThat(failure.details())
                    .anyMatch(line -> line.startsWith("Alarm (AWS::CloudWatch::Alarm): ")));
    assertThatThrownBy(() -> deployment.deploy(sample(201)))
        .hasMessage("the stack sample can only be deleted (ROLLBACK_COMPLETE)");
  }

  @Test
  void a_table_that_a_deletion_left_is_taken_over() throws Exception {
    for (var deployments = 1; deployments <= 2; deployments++) {
      var assembly = sample(201);
      assembly.edited(EmulatorTest::addTableThatStays);
      deployment.preview(assembly);
      deployment.deploy(assembly);
      deployment.destroy(assembly);
    }
    assertThat(out).contains("  + AWS::DynamoDB::Table  Table", "  < AWS::DynamoDB::Table  Table");
  }

  private static void addTableThatStays(ObjectNode template) {
    var table = template.withObject("/Resources/Table").put("Type", "AWS::DynamoDB::Table");
    table.put("DeletionPolicy", "Retain");
    var properties = table.withObject("/Properties").put("TableName", "sample");
    properties.put("BillingMode", "PAY_PER_REQUEST");
    var key = properties.withArray("KeySchema").addObject();
    key.put("AttributeName", "pk").put("KeyType", "HASH");
    var attribute = properties.withArray("AttributeDefinitions").addObject();
    attribute.put("AttributeName", "pk").put("AttributeType", "S");
  }

  @Test
  void files_keep_their_age_so_that_a_start_up_cache_is_accepted() throws Exception {
    var made = deployment.deploy(sample(201)).get("sample");
    answer(made.get("ApiId"));
    var logs = new FunctionLogs(clients, List.of("sample-api"));
    var lines = new ArrayList<String>();
    while (lines.stream().noneMatch(line -> line.contains("REPORT"))) {
      lines.addAll(logs.unseen());
    }
    assertThat(lines).anyMatch(line -> line.matches("sample-api [0-9a-f-]{36} jar 2001-02-03"));
  }

  private static void addAlarmThatIsRefused(ObjectNode template) {
    var alarm = template.withObject("/Resources/Alarm").put("Type", "AWS::CloudWatch::Alarm");
    alarm.withObject("/Properties").withArray("Metrics").addObject().put("Id", "sum");
  }

  private static Assembly sample(int status) throws Exception {
    return Assembly.in(Sample.in(Files.createTempDirectory(folder, "sample"), status));
  }

  private static HttpResponse<String> answer(String apiId) throws Exception {
    var uri = URI.create(Emulator.urlOf(emulator.port(), apiId) + "/v1/gigs");
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
