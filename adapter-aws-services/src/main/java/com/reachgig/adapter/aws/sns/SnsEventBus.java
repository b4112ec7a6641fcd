package com.reachgig.adapter.aws.sns;

import com.reachgig.adapter.aws.sdk.SdkFaults;
import com.reachgig.adapter.aws.sdk.SdkSettings;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.event.PublishOutcome;
import com.reachgig.ports.item.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/**
 * A bus on one standard topic of SNS. A subscriber is a subscription of a queue to the topic, whose
 * filter policy names the types of events in the attribute {@code type}; with raw delivery the
 * queue's messages are the events as they were encoded.
 *
 * <p><b>Permission</b>: {@code sns:Publish} on the topic.
 *
 * <p><b>Beyond the port.</b> SNS counts the attribute in the limit of size, and so does this. That
 * a subscriber's queue does not take an event is not told here: SNS tries again for weeks, and then
 * puts it in the subscription's own dead-letter queue.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html">PublishBatch</a>
 */
public final class SnsEventBus implements EventBus, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SnsEventBus.class.getName());
  private static final Duration CALL = Duration.ofSeconds(15);

  private final String topic;
  private final Function<CloudEvent, String> encoder;
  private final SnsClient client;

  private SnsEventBus(
      String topic,
      Function<CloudEvent, String> encoder,
      SdkSettings settings,
      RetryStrategy retries) {
    this.topic = topic;
    this.encoder = encoder;
    this.client =
        settings
            .apply(SnsClient.builder())
            .overrideConfiguration(override -> override.apiCallTimeout(CALL).retryStrategy(retries))
            .build();
  }

  /**
   * The bus of a topic. Nothing is called before it is used.
   *
   * @param topic its ARN
   * @param encoder gives the text of an event's message
   */
  public static SnsEventBus open(
      String topic, Function<CloudEvent, String> encoder, SdkSettings settings) {
    return open(topic, encoder, settings, AwsRetryStrategy.standardRetryStrategy());
  }

  static SnsEventBus open(
      String topic,
      Function<CloudEvent, String> encoder,
      SdkSettings settings,
      RetryStrategy retries) {
    return new SnsEventBus(topic, encoder, settings, retries);
  }

  @Override
  public PublishOutcome publish(List<CloudEvent> events) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("there must be 1 or more events");
    }
    Limits.atMost("events", events.size(), BATCH);
    List<Entry> entries = entries(events);
    PublishBatchResponse answer =
        SdkFaults.ofWrite(
            () ->
                client.publishBatch(
                    request ->
                        request
                            .topicArn(topic)
                            .publishBatchRequestEntries(
                                entries.stream().map(Entry::wire).toList())));
    answer.failed().forEach(SnsEventBus::log);
    return new PublishOutcome(
        answer.failed().stream().map(each -> Integer.parseInt(each.id())).sorted().toList());
  }

  @Override
  public void close() {
    client.close();
  }

  private List<Entry> entries(List<CloudEvent> events) {
    List<Entry> entries = new ArrayList<>();
    long bytes = 0;
    for (CloudEvent event : events) {
      Entry entry = new Entry(entries.size(), event.type(), encoder.apply(event));
      bytes += entry.bytes();
      Limits.atMost("bytes of the events", bytes, MAX_EVENT_BYTES);
      entries.add(entry);
    }
    return entries;
  }

  private static void log(BatchResultErrorEntry failed) {
    LOG.log(
        System.Logger.Level.WARNING,
        () -> "SNS did not take an event: " + failed.code() + " " + failed.message());
  }
}
