package com.reachgig.contracts.item;

/** What a store keeps its items on, as far as a test can break it. */
public sealed interface Medium {

  /**
   * A medium that cannot fail while the process runs, such as memory.
   *
   * @param why what makes that so
   */
  record Infallible(String why) implements Medium {
    public Infallible {
      if (why.isBlank()) {
        throw new IllegalArgumentException("say why the medium cannot fail");
      }
    }
  }

  /**
   * A medium that can be made to fail.
   *
   * @param fail makes every call from now on fail
   * @param mend ends that; what was stored before is there again
   */
  record Fallible(Runnable fail, Runnable mend) implements Medium {}
}
