package com.reachgig.adapter.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.security.Claims;
import com.reachgig.ports.security.TokenSigner;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Access tokens as JSON Web Tokens, signed by ES256 and nothing else. A token that was verified is
 * remembered by its text, so that the next requests with it cost no signature check; whether it has
 * expired, and whether its key is still good, is asked each time.
 */
public final class Es256Tokens implements TokenSigner {
  private static final int MAX_CHARACTERS = 1_024;
  private static final int MAX_REMEMBERED = 10_000;
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

  private final Cache<String, Verified> remembered =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).executor(Runnable::run).build();
  private final TokenKeys keys;
  private final ClaimsCodec codec;
  private final InstantSource clock;

  /** What a token with a good signature says, and which key made the signature. */
  private record Verified(String keyId, Claims claims) {}

  /**
   * @param issuer who makes the tokens, such as the server's public URL
   * @param audience whom they are for
   */
  public Es256Tokens(TokenKeys keys, String issuer, String audience, InstantSource clock) {
    this.keys = keys;
    this.codec = new ClaimsCodec(issuer, audience);
    this.clock = clock;
  }

  @Override
  public String sign(Claims claims) {
    ECKey key = keys.ring().current(clock.instant());
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
    JWSObject token = new JWSObject(header, new Payload(codec.encode(claims)));
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new PortException(Fault.UNAVAILABLE, "cannot sign a token", e);
    }
    String text = token.serialize();
    Limits.atMost("characters of a token", text.length(), MAX_CHARACTERS);
    return text;
  }

  @Override
  public Optional<Claims> verify(String token) {
    if (token.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return known(token)
        .filter(verified -> keys.ring().find(verified.keyId(), now).isPresent())
        .map(Verified::claims)
        .filter(claims -> now.isBefore(claims.expiresAt()));
  }

  private Optional<Verified> known(String token) {
    Verified before = remembered.getIfPresent(token);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Verified> verified = check(token);
    verified.ifPresent(good -> remembered.put(token, good));
    return verified;
  }

  private Optional<Verified> check(String token) {
    try {
      JWSObject jws = JWSObject.parse(token);
      if (!isOurs(jws.getHeader()) || !isCanonical(token, jws)) {
        return Optional.empty();
      }
      Optional<ECKey> key = keys.ring().find(jws.getHeader().getKeyID(), clock.instant());
      if (key.isEmpty() || !jws.verify(new ECDSAVerifier(key.get()))) {
        return Optional.empty();
      }
      return codec
          .decode(jws.getPayload().toString())
          .map(claims -> new Verified(jws.getHeader().getKeyID(), claims));
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Nothing in the header but what {@link #sign} puts there. */
  private static boolean isOurs(JWSHeader header) {
    return JWSAlgorithm.ES256.equals(header.getAlgorithm())
        && TYPE.equals(header.getType())
        && header.getIncludedParams().equals(HEADER);
  }

  /** One token has one text: no space around it, no spare bits in the signature's last letter. */
  private static boolean isCanonical(String token, JWSObject jws) {
    Base64URL signature = jws.getSignature();
    return jws.serialize().equals(token) && Base64URL.encode(signature.decode()).equals(signature);
  }
}
