package com.reachgig.adapter.inmemory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes URLs whose every parameter is signed, and reads them back. */
final class UrlSigner {
  private static final String ORIGIN = "memory://files/";
  private static final String SIGNATURE = "&signature=";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  UrlSigner() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    secret = new SecretKeySpec(bytes, ALGORITHM);
  }

  URI sign(Map<String, String> parameters) {
    StringBuilder url = new StringBuilder(ORIGIN);
    new TreeMap<>(parameters)
        .forEach(
            (name, value) ->
                url.append(url.length() == ORIGIN.length() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, UTF_8)));
    return URI.create(url + SIGNATURE + signature(url.toString()));
  }

  /** The parameters, or empty if this is no URL that was signed here. */
  Optional<Map<String, String>> verify(URI url) {
    String text = url.toString();
    int end = text.lastIndexOf(SIGNATURE);
    if (end < 0) {
      return Optional.empty();
    }
    String signed = text.substring(0, end);
    byte[] given = text.substring(end + SIGNATURE.length()).getBytes(UTF_8);
    return MessageDigest.isEqual(signature(signed).getBytes(UTF_8), given)
        ? Optional.of(parameters(signed))
        : Optional.empty();
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
