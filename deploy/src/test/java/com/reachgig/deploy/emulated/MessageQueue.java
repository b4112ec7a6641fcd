package com.reachgig.deploy.emulated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue, as who operates it sees it. */
record MessageQueue(SqsClient sqs, String url) {
  static MessageQueue named(SqsClient sqs, String name) {
    return new MessageQueue(sqs, sqs.getQueueUrl(b -> b.queueName(name)).queueUrl());
  }

  /** Sends up to ten messages at once, so that they come to one call of the function. */
  void send(List<String> bodies) {
    var entries =
        IntStream.range(0, bodies.size()).mapToObj(i -> entry("m" + i, bodies.get(i))).toList();
    if (!sqs.sendMessageBatch(b -> b.queueUrl(url).entries(entries)).failed().isEmpty()) {
      throw new AssertionError("not all messages were sent");
    }
  }

  private static SendMessageBatchRequestEntry entry(String id, String body) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
  }

  /** How many messages it holds, whether or not somebody is at work on them. */
  int size() {
    var names =
        List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
    var counts = sqs.getQueueAttributes(b -> b.queueUrl(url).attributeNames(names)).attributes();
    return names.stream().mapToInt(name -> Integer.parseInt(counts.getOrDefault(name, "0"))).sum();
  }

  /** Takes up to ten messages out. */
  List<Message> take() {
    var messages = sqs.receiveMessage(b -> b.queueUrl(url).maxNumberOfMessages(10)).messages();
    for (var message : messages) {
      sqs.deleteMessage(b -> b.queueUrl(url).receiptHandle(message.receiptHandle()));
    }
    return messages;
  }

  /** Changes attributes for the time that something takes. */
  void with(Map<QueueAttributeName, String> attributes, Task task) throws Exception {
    var before = new HashMap<QueueAttributeName, String>();
    var now = sqs.getQueueAttributes(b -> b.queueUrl(url).attributeNames(attributes.keySet()));
    attributes.keySet().forEach(name -> before.put(name, now.attributes().get(name)));
    sqs.setQueueAttributes(b -> b.queueUrl(url).attributes(attributes));
    try {
      task.run();
    } finally {
      sqs.setQueueAttributes(b -> b.queueUrl(url).attributes(before));
    }
  }

  /** Something that a test does. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }
}
