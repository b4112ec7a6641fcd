package com.reachgig.adapter.aws.secrets;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.FakeService.Answer;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.ports.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Versions of a secret and their rotation, and what becomes of failures. */
@Timeout(60)
final class ManagedSecretTest {
  private static final String FIRST = SecretVersions.FIRST;

  private final FakeSecrets secrets = new FakeSecrets();
  private final JsonClient client =
      FakeService.client(Service.SECRETS_MANAGER, secrets.service().endpoint());
  private final ManagedSecret secret = new ManagedSecret(client, FakeSecrets.NAME);

  @Nested
  final class Versions extends SecretVersions {
    Versions() {
      super(secret);
    }
  }

  @AfterEach
  void close_all() {
    client.close();
    secrets.close();
  }

  @Test
  void a_lost_answer_is_met_with_another_attempt() {
    secrets.service().answerNext(new Answer(500, ""), new Answer(200, "{\"half\":"));
    assertThat(secret.keepCurrent(FIRST, "one")).isTrue();
    assertThat(secret.current()).contains("one");
  }

  @Test
  void what_is_denied_and_what_is_unusable_are_told_apart() {
    secrets.service().answerNext(Answer.refused("AccessDeniedException", "no"));
    assertFault(Fault.DENIED, secret::current);
    secrets.service().answerNext(Answer.refused("DecryptionFailure", "no key"));
    assertFault(Fault.DENIED, secret::current);
    secrets.service().answerNext(Answer.refused("InvalidRequestException", "to be deleted"));
    assertFault(Fault.CORRUPT, secret::current);
  }
}
