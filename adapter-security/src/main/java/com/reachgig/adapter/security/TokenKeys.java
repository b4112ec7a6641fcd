package com.reachgig.adapter.security;

/** The keys that sign and verify access tokens, wherever they are kept. */
public abstract sealed class TokenKeys permits SigningKeys, SharedKeys {

  /** The keys as they are now. */
  abstract KeyRing ring();
}
