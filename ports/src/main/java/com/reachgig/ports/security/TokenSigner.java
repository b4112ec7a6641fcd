package com.reachgig.ports.security;

import java.util.Optional;

/**
 * Makes and checks access tokens: signed, not encrypted, and good without a look-up.
 *
 * <p><b>Rule.</b> One algorithm, one issuer and one audience, fixed by the adapter; a token's own
 * header chooses nothing but which of the known keys is meant. Tokens signed by a retired key are
 * good until they expire.
 *
 * <p><b>Threads.</b> Safe for any number of threads.
 *
 * <p><b>Not promised.</b> That the session still exists, or that the role still holds: ask the
 * store.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, JSON Web Token best current
 *     practices</a>
 */
public interface TokenSigner {

  /** A token of at most 1,024 ASCII characters. */
  String sign(Claims claims);

  /** What the token says, or empty if it is malformed, forged, meant for others, or expired. */
  Optional<Claims> verify(String token);
}
