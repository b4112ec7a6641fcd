package com.reachgig.deploy.emulated;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.dynamodb.DynamoDbItemStore;
import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.deploy.local.Emulator;
import com.reachgig.deploy.local.EmulatorFolder;
import com.reachgig.deploy.local.LocalStack;
import com.reachgig.deploy.local.Mail;
import com.reachgig.deploy.local.TestEmulator;
import com.reachgig.deploy.publish.Assembly;
import com.reachgig.deploy.publish.Clients;
import com.reachgig.deploy.stack.Packaging;
import com.reachgig.deploy.stack.StackSettings;
import com.reachgig.deploy.stack.StackSettings.Site;
import com.reachgig.deploy.stack.Synth;
import com.reachgig.deploy.stack.Target;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.platform.Functions;
import com.reachgig.ports.item.ItemStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The stack as {@code ./reachgig aws-local} deploys it, and what its owner may do with it. */
final class DeployedStack implements AutoCloseable {
  static final String NAME = "reachgig-test";

  private final Emulator emulator;
  private final EmulatorFolder folder;
  private final Path place;
  private final String url;
  private final Clients clients;

  final ItemStore items;
  final SqsClient sqs;
  final IamClient iam;
  final LambdaClient functions;

  private DeployedStack(Emulator emulator, EmulatorFolder folder, Path place, String url) {
    this.emulator = emulator;
    this.folder = folder;
    this.place = place;
    this.url = url;
    clients = new Clients(emulator.target());
    functions = clients.functions();
    sqs = connect(SqsClient.builder());
    iam = connect(IamClient.builder());
    var wire = Settings.at(emulator.endpoint(), Credentials.of("test", "test"));
    var table = new TableDefinition(NAME, MarketplaceTable.TABLE);
    items =
        DynamoDbItemStore.of(JsonClient.of(Service.DYNAMODB, wire), table, InstantSource.system());
  }

  static DeployedStack deploy() {
    try {
      var place = Files.createTempDirectory("emulated");
      var folder = new EmulatorFolder(place.resolve("emulator"));
      var emulator = TestEmulator.start(folder.root());
      Synth.run(settings(emulator.port()), place.resolve("stacks"));
      try (var stack = new LocalStack(emulator, NAME, DeployedStack::say)) {
        var url = stack.deploy(Assembly.in(place.resolve("stacks")));
        return new DeployedStack(emulator, folder, place, url);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static StackSettings settings(int port) {
    var url = Emulator.urlOf(port, "{apiId}");
    return StackSettings.of("test", Path.of(System.getProperty("reachgig.zips")), "a@example.org")
        .with(Target.LOCAL)
        .with(Packaging.CUSTOM)
        .with(new Site("a@example.org", null, url, List.of(), 1))
        .keepingData(false);
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C connect(B builder) {
    return builder
        .region(emulator.target().region())
        .credentialsProvider(emulator.target().credentials())
        .endpointOverride(emulator.endpoint())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** Where the API's routes begin. */
  String url() {
    return url;
  }

  List<Mail> mails() {
    return emulator.web().mails();
  }

  /** What was asked for under roles so far, in that order. */
  List<Decision> decisions() {
    try {
      return Files.readAllLines(folder.decisions()).stream().map(Decision::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MessageQueue queue(String name) {
    return MessageQueue.named(sqs, NAME + "-" + name);
  }

  /** Calls a function by its alias, as its trigger does, and waits for its answer. */
  String call(String function, String event) {
    var answer =
        functions.invoke(
            b ->
                b.functionName(NAME + "-" + function)
                    .qualifier("live")
                    .payload(SdkBytes.fromUtf8String(event)));
    var text = answer.payload().asUtf8String();
    return answer.functionError() == null ? text : answer.functionError() + ": " + text;
  }

  /** Does something while the table's stream calls nobody. */
  <T> T withoutStream(Callable<T> task) throws Exception {
    var source =
        functions
            .listEventSourceMappings(b -> b.functionName(NAME + "-" + Functions.RELAY))
            .eventSourceMappings()
            .getFirst()
            .uuid();
    functions.updateEventSourceMapping(b -> b.uuid(source).enabled(false));
    try {
      return task.call();
    } finally {
      functions.updateEventSourceMapping(b -> b.uuid(source).enabled(true));
    }
  }

  /** Ends a function's processes as the kernel would, at once; how many there were. */
  long kill(String function) {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> runs(process, function))
        .filter(ProcessHandle::destroyForcibly)
        .count();
  }

  private static boolean runs(ProcessHandle process, String function) {
    try {
      var environment = Files.readString(Path.of("/proc/" + process.pid() + "/environ"));
      return environment.contains("\0REACHGIG_FUNCTION=" + function + "\0");
    } catch (IOException e) {
      return false; // it has ended
    }
  }

  @Override
  public void close() {
    functions.close();
    sqs.close();
    iam.close();
    clients.close();
    emulator.close();
    deleteAll(place);
  }

  /** The templates bring a copy of each package along, 140 MB of them. */
  private static void deleteAll(Path place) {
    try (var files = Files.walk(place)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
