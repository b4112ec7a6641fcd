package com.reachgig.aws.snapshot;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Knows one more host, which has another address after the restore than before the snapshot. */
public final class MovingHost extends InetAddressResolverProvider {
  static final String NAME = "table.test";
  static final String BEFORE = "127.0.0.1";
  static final String AFTER = "127.0.0.2";

  private static volatile String address = BEFORE;

  static void move() {
    address = AFTER;
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    var others = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        return host.equals(NAME)
            ? Stream.of(InetAddress.ofLiteral(address))
            : others.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] bytes) throws UnknownHostException {
        return others.lookupByAddress(bytes);
      }
    };
  }

  @Override
  public String name() {
    return "one moving host";
  }
}
