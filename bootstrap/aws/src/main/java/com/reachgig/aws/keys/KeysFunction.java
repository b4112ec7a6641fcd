package com.reachgig.aws.keys;

import com.reachgig.adapter.lambda.EventParser;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.lambda.event.Rotation;
import com.reachgig.adapter.lambda.event.RotationFunction;
import com.reachgig.adapter.security.KeyMint;
import com.reachgig.domain.session.SessionTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Makes and rotates the keys. Invoked by Secrets Manager with a step of a rotation, or by a
 * deployment with an empty event, which makes the first keys where there are none.
 */
public final class KeysFunction implements Function {
  /** Longer than functions remember the keys, and than clocks differ. */
  private static final Duration LEAD = Duration.ofMinutes(15);

  /** How long a list may be read from page to page. */
  private static final Duration CURSOR_LIFE = Duration.ofDays(1);

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final RotateKeys keys;
  private final RotationFunction rotation = new RotationFunction(this::rotate);

  private KeysFunction(RotateKeys keys) {
    this.keys = keys;
  }

  static Function of(KeySecret secret, InstantSource clock) {
    var times = new KeyMint.Times(LEAD, SessionTokens.ACCESS_LIFE, CURSOR_LIFE);
    return new KeysFunction(new RotateKeys(secret, new KeyMint(times, clock)));
  }

  @Override
  public void invoke(InputStream event, OutputStream answer, Invocation invocation)
      throws IOException {
    byte[] bytes = event.readAllBytes();
    if (asksForFirst(bytes)) {
      keys.first();
      answer.write(NULL);
    } else {
      rotation.invoke(new ByteArrayInputStream(bytes), answer, invocation);
    }
  }

  private static boolean asksForFirst(byte[] event) throws IOException {
    boolean[] empty = {true};
    var in = EventParser.of(new ByteArrayInputStream(event));
    in.members(
        _ -> {
          empty[0] = false;
          in.skip();
        });
    return empty[0];
  }

  private void rotate(Rotation rotation) {
    switch (rotation.step()) {
      case CREATE_SECRET -> keys.create(rotation.token());
      case SET_SECRET -> {} // nobody else has to be told of these keys
      case TEST_SECRET -> keys.test(rotation.token());
      case FINISH_SECRET -> keys.finish(rotation.token());
    }
  }
}
