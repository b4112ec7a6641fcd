package com.reachgig.domain.platform;

import java.util.List;
import java.util.Map;

/** What the tags of a bill can say. */
public final class CostTags {
  public static final String SERVICE = "reachgig";

  public static final String STORE = "store";
  public static final String EVENTS = "events";
  public static final String FILES = "files";
  public static final String GATEWAY = "gateway";
  public static final String KEYS = "keys";
  public static final String MAIL = "mail";
  public static final String OBSERVATION = "observation";

  /** Components that no single function answers for. */
  public static final List<String> SHARED =
      List.of(STORE, EVENTS, FILES, GATEWAY, KEYS, MAIL, OBSERVATION);

  private CostTags() {}

  /** The tags of one component, by key. */
  public static Map<String, String> of(String environment, String component) {
    return Map.of(
        CostTag.SERVICE.key(), SERVICE,
        CostTag.ENVIRONMENT.key(), environment,
        CostTag.COMPONENT.key(), component);
  }
}
