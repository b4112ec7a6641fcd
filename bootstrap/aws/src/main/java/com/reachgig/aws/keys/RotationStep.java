package com.reachgig.aws.keys;

/** What a rotation has done one after the other. */
enum RotationStep {
  CREATE_SECRET("createSecret"),
  SET_SECRET("setSecret"),
  TEST_SECRET("testSecret"),
  FINISH_SECRET("finishSecret");

  private final String text;

  RotationStep(String text) {
    this.text = text;
  }

  /** The step of that name in an event. */
  static RotationStep of(String text) {
    for (var step : values()) {
      if (step.text.equals(text)) {
        return step;
      }
    }
    throw new IllegalArgumentException("no step of a rotation: " + text);
  }
}
