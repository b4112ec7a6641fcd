package com.reachgig.adapter.aws.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.Settings;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class SdkSettingsTest {
  private static final URI ALL = URI.create("http://127.0.0.1:1");
  private static final Settings SHARED =
      Settings.at(ALL, new Credentials("key", "secret", "token", null));

  @Test
  void amazons_own_servers_are_meant_unless_the_environment_names_others() {
    assertThat(SdkSettings.of("S3", SHARED, Map.of()).endpoint()).isNull();
    assertThat(SdkSettings.of("S3", SHARED, Map.of("AWS_ENDPOINT_URL", ALL.toString())).endpoint())
        .isEqualTo(ALL);
    Map<String, String> both =
        Map.of("AWS_ENDPOINT_URL", ALL.toString(), "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:2");
    assertThat(SdkSettings.of("S3", SHARED, both).endpoint())
        .isEqualTo(URI.create("http://127.0.0.1:2"));
    assertThat(SdkSettings.of("SNS", SHARED, both).endpoint()).isEqualTo(ALL);
  }

  @Test
  void credentials_of_a_session_keep_their_token() {
    assertThat(SdkSettings.of("S3", SHARED, Map.of()).identity())
        .isEqualTo(AwsSessionCredentials.create("key", "secret", "token"));
  }
}
