package com.reachgig.adapter.aws.secrets;

import com.reachgig.adapter.aws.wire.AnswerReader;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.fault.PortException;
import java.util.Optional;

/**
 * A secret of Secrets Manager: a text in versions, of which one is current, one was so before, and
 * one may be pending. Nothing is remembered; for that there is {@link CachedSecret}.
 *
 * <p><b>Threads.</b> Safe for any number of threads; calls block.
 *
 * <p><b>Faults.</b> {@link PortException}; {@code CORRUPT} if the secret is one that cannot be used
 * so, such as one that is to be deleted. Absence is an empty result.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html">versions
 *     and their labels</a>
 */
public final class ManagedSecret {
  private static final String CURRENT = "AWSCURRENT";
  private static final String PREVIOUS = "AWSPREVIOUS";
  private static final String PENDING = "AWSPENDING";

  private final JsonClient client;
  private final String id;

  /**
   * @param client of Secrets Manager; its owner closes it
   * @param id the secret's name or ARN
   */
  public ManagedSecret(JsonClient client, String id) {
    this.client = client;
    this.id = id;
  }

  /** The text of the current version. */
  public Optional<String> current() {
    return value(json -> json.field("VersionStage", CURRENT));
  }

  /** The text of the version that was current before, while it is not yet forgotten. */
  public Optional<String> previous() {
    return value(json -> json.field("VersionStage", PREVIOUS));
  }

  /** The text of a version while it is to become current. */
  public Optional<String> pending(String version) {
    return value(
        json -> {
          json.field("VersionId", version);
          json.field("VersionStage", PENDING);
        });
  }

  /** Keeps a text as a version that is to become current, unless that version exists. */
  public void keepPending(String version, String text) {
    keep(version, text, PENDING);
  }

  /**
   * Keeps a text as a version that is current from now on, unless that version exists with another
   * text.
   *
   * @param version 32 to 64 characters
   * @return whether that text is kept as that version
   */
  public boolean keepCurrent(String version, String text) {
    return keep(version, text, CURRENT);
  }

  /** Makes a version the current one, and the current one the previous. */
  public void promote(String version) {
    Optional<String> current = currentVersion();
    if (current.filter(version::equals).isPresent()) {
      return;
    }
    try {
      call(
          "UpdateSecretVersionStage",
          Resend.SAFE,
          json -> move(json, version, current),
          Answers::isThere);
    } catch (ServiceException e) {
      if (!currentVersion().filter(version::equals).isPresent()) {
        throw SecretFaults.of(e);
      }
    }
  }

  private static void move(JsonWriter json, String version, Optional<String> current) {
    json.field("VersionStage", CURRENT);
    json.field("MoveToVersionId", version);
    if (current.isPresent()) {
      json.field("RemoveFromVersionId", current.get());
    }
  }

  private Optional<String> currentVersion() {
    try {
      return call(
          "DescribeSecret", Resend.READ, json -> {}, json -> Answers.versionAt(json, CURRENT));
    } catch (ServiceException e) {
      throw SecretFaults.of(e);
    }
  }

  private Optional<String> value(Members which) {
    try {
      return Optional.of(call("GetSecretValue", Resend.READ, which, Answers::text));
    } catch (ServiceException e) {
      if (e.type().equals("ResourceNotFoundException")) {
        return Optional.empty();
      }
      throw SecretFaults.of(e);
    }
  }

  /** The version is a token, so that a repetition is told from another text. */
  private boolean keep(String version, String text, String label) {
    try {
      return call(
          "PutSecretValue",
          Resend.SAFE,
          json -> {
            json.field("ClientRequestToken", version);
            json.field("SecretString", text);
            json.startArray("VersionStages");
            json.value(label);
            json.endArray();
          },
          Answers::isThere);
    } catch (ServiceException e) {
      if (e.type().equals("ResourceExistsException")) {
        return false;
      }
      throw SecretFaults.of(e);
    }
  }

  private <T> T call(String operation, Resend resend, Members members, AnswerReader<T> reader) {
    RequestBody body =
        json -> {
          json.startObject();
          json.field("SecretId", id);
          members.writeTo(json);
          json.endObject();
        };
    return client.call(new Call(operation, resend, id), body, reader);
  }

  /** What a request says beside the secret. */
  private interface Members {
    void writeTo(JsonWriter json);
  }
}
