package com.reachgig.domain.platform;

/** The tags by which a bill is split; everything that costs anything carries all of them. */
public enum CostTag {
  SERVICE("reachgig:service"),
  ENVIRONMENT("reachgig:environment"),
  /** A function's name, or one of {@link CostTags#SHARED}. */
  COMPONENT("reachgig:component");

  private final String key;

  CostTag(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
