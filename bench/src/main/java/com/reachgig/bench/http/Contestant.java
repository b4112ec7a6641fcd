package com.reachgig.bench.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of the servers that take turns, and what its rounds showed. */
final class Contestant {
  private static final int CONNECTIONS = 64;

  final String name;
  final ServerProcess process;
  private final InetSocketAddress address;
  private final List<LoadResult> rounds = new ArrayList<>();
  private final List<Double> processorMicros = new ArrayList<>();

  Contestant(String name, ServerProcess process, int port) {
    this.name = name;
    this.process = process;
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  void warmUp(Plan plan, Duration time) throws IOException {
    new Load(address, CONNECTIONS, plan).closed(time);
    rounds.clear();
    processorMicros.clear();
  }

  LoadResult round(Plan plan, Duration time) throws IOException {
    double before = process.processorMicros();
    var result = new Load(address, CONNECTIONS, plan).closed(time);
    processorMicros.add((process.processorMicros() - before) / result.answers());
    rounds.add(result);
    return result;
  }

  LoadResult atRate(Plan plan, Duration time, double rate) throws IOException {
    return new Load(address, CONNECTIONS, plan).open(time, rate);
  }

  double medianPerSecond() {
    return median(rounds.stream().map(LoadResult::perSecond).toList());
  }

  double medianProcessorMicros() {
    return median(processorMicros);
  }

  static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
