package com.reachgig.wiring;

import com.reachgig.adapter.security.Es256Tokens;
import com.reachgig.adapter.security.TokenKeys;
import com.reachgig.ports.security.TokenSigner;
import java.time.InstantSource;

/** Access tokens of this service, which say the same of it wherever it runs. */
public final class Tokens {
  private static final String ISSUER = "reachgig";
  private static final String AUDIENCE = "reachgig-api";

  private Tokens() {}

  public static TokenSigner signedBy(TokenKeys keys, InstantSource clock) {
    return new Es256Tokens(keys, ISSUER, AUDIENCE, clock);
  }
}
