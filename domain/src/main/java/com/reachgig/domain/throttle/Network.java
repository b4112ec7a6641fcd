package com.reachgig.domain.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where tries come from, as far as it can be told apart: an IPv6 customer has at least 64 bits of
 * addresses to choose from, so those count as one.
 */
final class Network {
  private static final int PREFIX_BYTES = 8;
  private static final int MAX_LENGTH = 64;

  private Network() {}

  /** A short name of the network; the text itself where it is no literal address. */
  static String of(String ip) {
    try {
      return InetAddress.ofLiteral(ip) instanceof Inet6Address v6
          ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), PREFIX_BYTES))
          : ip;
    } catch (IllegalArgumentException noAddress) {
      return ip.substring(0, Math.min(ip.length(), MAX_LENGTH));
    }
  }
}
