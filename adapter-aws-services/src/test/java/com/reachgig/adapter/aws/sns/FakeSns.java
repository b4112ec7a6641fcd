package com.reachgig.adapter.aws.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A topic at a real HTTP endpoint, which takes batches that are signed, keeps SNS's limits, and
 * delivers by filter policies on the attribute {@code type}.
 */
final class FakeSns implements AutoCloseable {
  static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:events";

  private static final int MAX_BYTES = 262_144;

  private final Map<String, List<String>> subscribers;
  private final Map<String, List<String>> delivered = new HashMap<>();
  private final SignatureCheck signatures;
  private final HttpServer server;
  private Predicate<String> refused = message -> false;

  /**
   * Opens a topic.
   *
   * @param subscribers the names of the subscribers of each type
   */
  FakeSns(Map<String, List<String>> subscribers, SignatureCheck signatures) {
    this.subscribers = subscribers;
    this.signatures = signatures;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Does not take such messages from now on. */
  synchronized void refuse(Predicate<String> messages) {
    refused = messages;
  }

  /** What has come to a subscriber since the last call. */
  synchronized List<String> delivered(String subscriber) {
    List<String> messages = delivered.remove(subscriber);
    return messages == null ? List.of() : messages;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String answer =
          "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code></Error></ErrorResponse>";
      boolean authentic = signatures.isRight(exchange, body);
      if (authentic) {
        answer = publish(fields(new String(body, UTF_8)));
      }
      byte[] bytes = answer.getBytes(UTF_8);
      exchange.sendResponseHeaders(authentic ? 200 : 403, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized String publish(Map<String, String> fields) {
    assertThat(fields).containsEntry("Action", "PublishBatch").containsEntry("TopicArn", TOPIC);
    StringBuilder successful = new StringBuilder();
    StringBuilder failed = new StringBuilder();
    int bytes = 0;
    int count = 0;
    for (String at = entry(1); fields.containsKey(at + "Id"); at = entry(count + 1)) {
      count++;
      String id = "<Id>" + fields.get(at + "Id") + "</Id>";
      String message = fields.getOrDefault(at + "Message", "");
      String attribute = at + "MessageAttributes.entry.1.";
      assertThat(fields).containsEntry(attribute + "Name", "type");
      String type = fields.getOrDefault(attribute + "Value.StringValue", "");
      bytes += message.getBytes(UTF_8).length + "typeString".length() + type.length();
      if (refused.test(message)) {
        failed.append(
            "<member>%s<Code>InternalError</Code><SenderFault>false</SenderFault></member>"
                .formatted(id));
      } else {
        successful.append("<member>%s<MessageId>m%d</MessageId></member>".formatted(id, count));
        deliver(type, message);
      }
    }
    assertThat(count).as("entries").isBetween(1, 10);
    assertThat(bytes).as("bytes").isLessThanOrEqualTo(MAX_BYTES);
    return """
        <PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishBatchResult>
        <Successful>%s</Successful><Failed>%s</Failed>
        </PublishBatchResult></PublishBatchResponse>"""
        .formatted(successful, failed);
  }

  private void deliver(String type, String message) {
    for (String subscriber : subscribers.getOrDefault(type, List.of())) {
      delivered.computeIfAbsent(subscriber, key -> new ArrayList<>()).add(message);
    }
  }

  private static String entry(int number) {
    return "PublishBatchRequestEntries.member." + number + ".";
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : List.of(form.split("&", -1))) {
      int equals = pair.indexOf('=');
      fields.put(
          URLDecoder.decode(pair.substring(0, equals), UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return fields;
  }
}
