package com.reachgig.standalone.doctor;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Whether the server can listen where it should.
 *
 * @param serving whether a server holds the data folder, which then is the one that has the port
 */
record PortCheck(String host, int port, boolean serving) implements Check {
  @Override
  public String name() {
    return "port";
  }

  @Override
  public Finding look() throws IOException {
    var where = host + ":" + port;
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return new Finding.Fine(where + " is free");
    } catch (BindException e) {
      return serving
          ? new Finding.Fine(where + " is taken, while a server runs on the data folder")
          : new Finding.Broken(
              where + " cannot be listened on: " + e.getMessage(),
              "Choose another with --port, or end the program that has it (lsof -i :"
                  + port
                  + ").");
    } catch (UnknownHostException _) {
      return new Finding.Broken(
          host + " is no address of this machine", "Choose another with --host.");
    }
  }
}
