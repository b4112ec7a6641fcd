package com.reachgig.api.shell;

import java.net.InetSocketAddress;
import java.util.Optional;

/** A started shell around a handler of the contract. */
public interface ShellUnderTest extends AutoCloseable {
  /** Takes the call through the shell as its transport would. */
  Reply send(Call call) throws Exception;

  /** Where clients connect; empty for a shell that is called by events. */
  Optional<InetSocketAddress> address();

  @Override
  void close();
}
