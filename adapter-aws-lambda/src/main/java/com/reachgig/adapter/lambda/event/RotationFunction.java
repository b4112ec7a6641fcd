package com.reachgig.adapter.lambda.event;

import com.reachgig.adapter.lambda.EventParser;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rotates secrets when Secrets Manager asks for it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html">its
 *     steps</a>
 */
public final class RotationFunction implements Function {
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Consumer<Rotation> rotations;

  /**
   * @param rotations does a step, or throws what makes Secrets Manager try the rotation again
   */
  public RotationFunction(Consumer<Rotation> rotations) {
    this.rotations = rotations;
  }

  @Override
  public void invoke(InputStream event, OutputStream answer, Invocation invocation)
      throws IOException {
    var members = new HashMap<String, String>();
    var in = EventParser.of(event);
    in.members(name -> members.put(name, in.textOrEmpty()));
    rotations.accept(
        new Rotation(
            Rotation.Step.of(required(members, "Step")),
            required(members, "SecretId"),
            required(members, "ClientRequestToken")));
    answer.write(NULL);
  }

  private static String required(Map<String, String> members, String name) {
    var value = members.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a rotation without " + name);
    }
    return value;
  }
}
