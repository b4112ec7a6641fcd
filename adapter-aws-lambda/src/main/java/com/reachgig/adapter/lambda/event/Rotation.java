package com.reachgig.adapter.lambda.event;

/**
 * One step of the rotation of a secret.
 *
 * @param secretId name or ARN
 * @param token the id of the version that is to become the current one
 */
public record Rotation(Step step, String secretId, String token) {
  /** In the order in which Secrets Manager asks for them; each may come more than once. */
  public enum Step {
    /** Make the new version, unless it is there, with the label {@code AWSPENDING}. */
    CREATE_SECRET("createSecret"),
    /** Tell it to whatever it opens. */
    SET_SECRET("setSecret"),
    /** Try it. */
    TEST_SECRET("testSecret"),
    /** Move the label {@code AWSCURRENT} to it. */
    FINISH_SECRET("finishSecret");

    private final String text;

    Step(String text) {
      this.text = text;
    }

    static Step of(String text) {
      for (var step : values()) {
        if (step.text.equals(text)) {
          return step;
        }
      }
      throw new IllegalArgumentException("no step of a rotation: " + text);
    }
  }
}
