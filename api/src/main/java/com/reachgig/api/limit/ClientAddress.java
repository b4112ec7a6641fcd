package com.reachgig.api.limit;

import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Who shares an allowance, by address. Whoever has one IPv6 address usually has the 2^64 of its
 * network, so the network counts as one client.
 */
final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  static String key(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      // An IPv4 address in IPv6 form comes back as its four bytes.
      return bytes.length <= NETWORK_BYTES
          ? HexFormat.of().formatHex(bytes)
          : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
