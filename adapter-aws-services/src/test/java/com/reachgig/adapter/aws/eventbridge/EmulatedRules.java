package com.reachgig.adapter.aws.eventbridge;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.Tree;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.json.JsonReader;
import com.reachgig.local.MiniStack;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * EventBridge in the emulator, with what the stack makes: a bus, and for each subscriber a rule to
 * its queue, which gets the detail alone.
 */
final class EmulatedRules implements Rules {
  private final URI endpoint = emulator();
  private final JsonClient events = FakeService.client(Service.EVENTBRIDGE, endpoint);
  private final JsonClient queues = FakeService.client(Service.SQS, endpoint);
  private final Map<String, String> urls = new TreeMap<>();
  private final String bus = "bus-" + UUID.randomUUID();

  @Override
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public String bus() {
    return bus;
  }

  @Override
  public void set(Map<String, List<String>> subscribers) {
    call(events, "CreateEventBus", "{'Name':'%s'}", bus);
    Map<String, List<String>> types = new TreeMap<>();
    subscribers.forEach(
        (type, names) ->
            names.forEach(name -> types.computeIfAbsent(name, _ -> new ArrayList<>()).add(type)));
    types.forEach(this::subscribe);
  }

  @Override
  public List<String> delivered(String subscriber) {
    String url = Objects.requireNonNull(urls.get(subscriber));
    List<String> all = new ArrayList<>();
    for (List<Tree> some = receive(url); !some.isEmpty(); some = receive(url)) {
      for (Tree message : some) {
        all.add(message.at("Body").text());
        String receipt = message.at("ReceiptHandle").text();
        call(queues, "DeleteMessage", "{'QueueUrl':'%s','ReceiptHandle':'%s'}", url, receipt);
      }
    }
    return all;
  }

  @Override
  public void close() {
    urls.values().forEach(url -> call(queues, "DeleteQueue", "{'QueueUrl':'%s'}", url));
    events.close();
    queues.close();
  }

  private static URI emulator() {
    var server = MiniStack.shared();
    server.clock().release();
    return server.endpoint();
  }

  private void subscribe(String name, List<String> types) {
    String queue = bus + "-" + name;
    urls.put(name, call(queues, "CreateQueue", "{'QueueName':'%s'}", queue).at("QueueUrl").text());
    String pattern =
        "{\"source\":[\"%s\"],\"detail-type\":[%s]}"
            .formatted(
                EventBridgeBus.SOURCE,
                types.stream().map(Tree::quote).collect(Collectors.joining(",")));
    call(
        events,
        "PutRule",
        "{'Name':'%s','EventBusName':'%s','EventPattern':%s}",
        name,
        bus,
        Tree.quote(pattern));
    call(
        events,
        "PutTargets",
        "{'Rule':'%s','EventBusName':'%s','Targets':[{'Id':'queue',"
            + "'Arn':'arn:aws:sqs:us-east-1:000000000000:%s','InputPath':'$.detail'}]}",
        name,
        bus,
        queue);
  }

  private List<Tree> receive(String url) {
    return call(queues, "ReceiveMessage", "{'QueueUrl':'%s','MaxNumberOfMessages':10}", url)
        .at("Messages")
        .items();
  }

  private static Tree call(JsonClient client, String operation, String body, Object... values) {
    String json = body.replace('\'', '"').formatted(values);
    return client.call(new Call(operation, Resend.SAFE), out -> out.raw(json), EmulatedRules::tree);
  }

  private static Tree tree(JsonReader json) throws IOException {
    return json.next() == null ? Tree.parse("{}") : Tree.read(json);
  }
}
