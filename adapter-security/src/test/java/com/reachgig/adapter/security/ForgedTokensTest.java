package com.reachgig.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.security.Claims;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker may try; RFC 8725 names most of it. */
class ForgedTokensTest {
  private final ManualClock clock = new ManualClock();
  private final ECKey key;
  private final Es256Tokens tokens;
  private final String token;

  ForgedTokensTest(@TempDir Path folder) {
    SigningKeys keys = SigningKeys.open(folder, clock);
    key = keys.ring().current(clock.instant());
    tokens = new Es256Tokens(keys, "issuer", "audience", clock);
    token =
        tokens.sign(
            new Claims(
                "account", "session", "member", clock.instant(), clock.instant().plusSeconds(600)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "...", "a.b.c", "a.b", "a.b.c.d.e", "\u0000", "žluťoučký.kůň.úpěl"})
  void what_is_no_token_is_refused(String text) {
    assertThat(tokens.verify(text)).isEmpty();
  }

  @Test
  void a_change_of_any_character_is_refused() {
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String tampered = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(tokens.verify(tampered)).as("changed at " + i).isEmpty();
    }
    assertThat(tokens.verify(token)).isPresent();
  }

  @Test
  void the_spare_bits_of_the_signature_make_no_second_text() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    String twin = token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);
    assertThat(tokens.verify(twin)).isEmpty();
  }

  @Test
  void a_missing_or_foreign_segment_is_refused() {
    String[] parts = token.split("\\.", 3);
    assertThat(tokens.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens.verify(parts[0] + "." + parts[1])).isEmpty();
    assertThat(tokens.verify(parts[0] + ".." + parts[2])).isEmpty();
    assertThat(tokens.verify(parts[1] + "." + parts[0] + "." + parts[2])).isEmpty();
    assertThat(tokens.verify(token + ".")).isEmpty();
    assertThat(tokens.verify(" " + token)).isEmpty();
    assertThat(tokens.verify(token + "=")).isEmpty();
  }

  @Test
  void no_algorithm_is_refused() {
    String payload = token.split("\\.", 3)[1];
    for (String algorithm : List.of("none", "None", "NONE", "nOnE")) {
      String header =
          "{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}".formatted(algorithm, key.getKeyID());
      String encoded = base64(header.getBytes(UTF_8)) + "." + payload;
      assertThat(tokens.verify(encoded + ".")).isEmpty();
      assertThat(tokens.verify(encoded + "." + token.split("\\.", 3)[2])).isEmpty();
    }
  }

  @Test
  void a_public_key_used_as_a_shared_secret_is_refused() throws Exception {
    for (byte[] secret :
        List.of(
            key.toPublicJWK().toJSONString().getBytes(UTF_8),
            key.toECPublicKey().getEncoded(),
            key.getX().decode())) {
      JWSHeader header = header(JWSAlgorithm.HS256).build();
      assertThat(tokens.verify(signed(header, payload(), new MACSigner(secret)))).isEmpty();
    }
  }

  @Test
  void a_signature_of_zeros_is_refused() {
    String signed = token.substring(0, token.lastIndexOf('.'));
    assertThat(tokens.verify(signed + "." + base64(new byte[64]))).isEmpty();
  }

  @Test
  void another_type_of_token_is_refused() throws Exception {
    JWSHeader other = header(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build();
    assertThat(tokens.verify(signed(other, payload()))).isEmpty();
    JWSHeader ours = header(JWSAlgorithm.ES256).build();
    assertThat(tokens.verify(signed(ours, payload()))).isPresent();
  }

  @Test
  void a_header_that_brings_its_own_key_is_refused() throws Exception {
    JWSHeader header = header(JWSAlgorithm.ES256).jwk(key.toPublicJWK()).build();
    assertThat(tokens.verify(signed(header, payload()))).isEmpty();
  }

  @Test
  void a_header_without_key_id_is_refused() throws Exception {
    JWSHeader header = header(JWSAlgorithm.ES256).keyID(null).build();
    assertThat(tokens.verify(signed(header, payload()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "sid", "role", "iat", "exp"})
  void a_claim_that_is_missing_or_of_another_type_is_refused(String claim) throws Exception {
    Map<String, Object> payload = payload();
    payload.remove(claim);
    assertThat(tokens.verify(signed(header(JWSAlgorithm.ES256).build(), payload))).isEmpty();
    payload.put(claim, List.of("audience", "other"));
    assertThat(tokens.verify(signed(header(JWSAlgorithm.ES256).build(), payload))).isEmpty();
  }

  @Test
  void an_oversized_token_is_refused() throws Exception {
    Map<String, Object> payload = payload();
    payload.put("sub", "a".repeat(600));
    String oversized = signed(header(JWSAlgorithm.ES256).build(), payload);
    assertThat(oversized).hasSizeGreaterThan(1_024);
    assertThat(tokens.verify(oversized)).isEmpty();
    assertThat(tokens.verify("a".repeat(10_000_000))).isEmpty();
  }

  private JWSHeader.Builder header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(key.getKeyID());
  }

  private Map<String, Object> payload() {
    return new ClaimsCodec("issuer", "audience")
        .encode(
            new Claims(
                "account", "session", "role", clock.instant(), clock.instant().plusSeconds(600)));
  }

  private String signed(JWSHeader header, Map<String, Object> payload) throws Exception {
    return signed(header, payload, new ECDSASigner(key));
  }

  private static String signed(JWSHeader header, Map<String, Object> payload, JWSSigner signer)
      throws Exception {
    JWSObject jws = new JWSObject(header, new Payload(payload));
    jws.sign(signer);
    return jws.serialize();
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
