package com.reachgig.adapter.sqlite.canary;

/** Breaks the rule that an adapter shows its factory only. */
public final class PublicInside {
  private PublicInside() {}
}
