package com.reachgig.domain.event;

/** How the handling of an event ended. */
public enum Handled {
  /** The effect took place. */
  DONE,
  /** The effect had taken place before. */
  REPEATED,
  /** There was nothing to do, or it can never be done; the event does not come again. */
  DROPPED
}
