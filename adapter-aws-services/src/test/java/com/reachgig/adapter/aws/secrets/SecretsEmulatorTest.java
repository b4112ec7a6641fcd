package com.reachgig.adapter.aws.secrets;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.Tree;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.contracts.Differences;
import com.reachgig.local.MiniStack;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("emulator")
@Tag("containers")
@Timeout(60)
final class SecretsEmulatorTest extends SecretVersions {
  @RegisterExtension
  static final Differences OF_MINISTACK =
      Differences.of(
          Map.of(
              // MiniStack makes a version without text where the service makes none.
              "a_secret_without_versions_has_no_text", "a secret without text",
              // It puts another text into a version that there is, which the service refuses.
              "the_first_to_keep_a_version_wins", "to be false but was true",
              "each_step_may_be_repeated", "Optional[another two]",
              // It finds a version by its id, even if that has not the label that is asked for.
              "a_pending_version_is_not_current_before_it_is_promoted", "\"one\""));

  private static final JsonClient CLIENT = client();

  SecretsEmulatorTest() {
    super(new ManagedSecret(CLIENT, created()));
  }

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  private static JsonClient client() {
    MiniStack.shared().clock().release();
    return FakeService.client(Service.SECRETS_MANAGER, MiniStack.shared().endpoint());
  }

  private static String created() {
    String name = "keys-" + UUID.randomUUID();
    String body = "{\"Name\":%s}".formatted(Tree.quote(name));
    CLIENT.call(new Call("CreateSecret", Resend.SAFE), json -> json.raw(body), _ -> "");
    return name;
  }
}
