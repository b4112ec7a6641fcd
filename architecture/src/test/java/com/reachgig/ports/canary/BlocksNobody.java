package com.reachgig.ports.canary;

import java.util.concurrent.CompletableFuture;

/** Breaks the rule that ports block. */
public interface BlocksNobody {
  CompletableFuture<String> later();
}
