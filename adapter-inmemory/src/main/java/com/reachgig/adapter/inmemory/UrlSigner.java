package com.reachgig.adapter.inmemory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.ports.file.FileRules;
import com.reachgig.ports.file.SignedUrl;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes URLs whose every parameter is signed, good for a time, and reads them back. */
final class UrlSigner {
  private static final String ORIGIN = "memory://files/";
  private static final String SIGNATURE = "&signature=";
  private static final String ALGORITHM = "HmacSHA256";

  private final InstantSource clock;
  private final SecretKeySpec secret;

  UrlSigner(InstantSource clock) {
    this.clock = clock;
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    secret = new SecretKeySpec(bytes, ALGORITHM);
  }

  SignedUrl presign(
      String method, Map<String, String> what, Map<String, String> headers, Duration life) {
    FileRules.requireLife(life);
    Instant end = Instant.ofEpochSecond(clock.instant().plus(life).getEpochSecond());
    Map<String, String> parameters = new TreeMap<>(what);
    parameters.put("method", method);
    parameters.put("expires", Long.toString(end.getEpochSecond()));
    return new SignedUrl(sign(parameters), method, headers, end);
  }

  /** The parameters, or empty if this is no URL that is good for that method now. */
  Optional<Map<String, String>> verify(String method, URI url) {
    return authentic(url.toString())
        .map(UrlSigner::parameters)
        .filter(signed -> method.equals(signed.get("method")))
        .filter(signed -> clock.instant().isBefore(end(signed)));
  }

  private URI sign(Map<String, String> parameters) {
    StringBuilder url = new StringBuilder(ORIGIN);
    parameters.forEach(
        (name, value) ->
            url.append(url.length() == ORIGIN.length() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    return URI.create(url + SIGNATURE + signature(url.toString()));
  }

  /** What was signed, or empty if it was not signed here. */
  private Optional<String> authentic(String url) {
    int end = url.lastIndexOf(SIGNATURE);
    if (end < 0) {
      return Optional.empty();
    }
    String signed = url.substring(0, end);
    byte[] given = url.substring(end + SIGNATURE.length()).getBytes(UTF_8);
    return MessageDigest.isEqual(signature(signed).getBytes(UTF_8), given)
        ? Optional.of(signed)
        : Optional.empty();
  }

  private static Instant end(Map<String, String> signed) {
    return Instant.ofEpochSecond(Long.parseLong(signed.getOrDefault("expires", "0")));
  }

  private static Map<String, String> parameters(String signed) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : List.of(signed.substring(ORIGIN.length() + 1).split("&", -1))) {
      int equals = pair.indexOf('=');
      parameters.put(
          pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return parameters;
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
