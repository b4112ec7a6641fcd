package com.reachgig.adapter.aws.sns;

import com.reachgig.adapter.aws.sdk.SdkSettings;
import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.contracts.event.EventBusFixture;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/** A topic for each test. A subscriber's failure never reaches the publisher: see SnsEventBus. */
final class SnsFixture implements EventBusFixture {

  @Override
  public Session open(Map<String, List<String>> subscribers) {
    FakeSns topic = new FakeSns(subscribers, check("secret"));
    return new SnsSession(topic, bus(topic));
  }

  @Override
  public Set<Trait> traits() {
    return Set.of();
  }

  static SnsEventBus bus(FakeSns topic) {
    return SnsEventBus.open(
        FakeSns.TOPIC, SnsFixture::encoded, settings(topic), AwsRetryStrategy.doNotRetry());
  }

  static SignatureCheck check(String secret) {
    Credentials credentials = Credentials.of("key", secret);
    return new SignatureCheck(
        new SdkSettings("us-east-1", null, credentials, InstantSource.system()).identity());
  }

  private static SdkSettings settings(FakeSns topic) {
    return new SdkSettings(
        "us-east-1", topic.endpoint(), Credentials.of("key", "secret"), InstantSource.system());
  }

  private static String encoded(CloudEvent event) {
    return event.id() + "\n" + event.data();
  }

  private record SnsSession(FakeSns topic, SnsEventBus events) implements Session {

    @Override
    public EventBus bus() {
      return events;
    }

    @Override
    public List<String> delivered(String subscriber) {
      return topic.delivered(subscriber).stream()
          .map(message -> message.substring(0, message.indexOf('\n')))
          .toList();
    }

    @Override
    public void setBroken(String subscriber, boolean broken) {
      throw new UnsupportedOperationException("SNS takes what a subscriber does not");
    }

    @Override
    public void close() {
      events.close();
      topic.close();
    }
  }
}
