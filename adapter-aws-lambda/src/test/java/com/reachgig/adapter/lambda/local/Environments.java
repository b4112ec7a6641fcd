package com.reachgig.adapter.lambda.local;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.RuntimeLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A function's environments in this process, each with a runtime loop and a function of its own.
 * One serves one invocation at a time; as on Lambda, another is made when all are busy.
 */
public final class Environments implements AutoCloseable {
  private final LocalRuntimeApi api = LocalRuntimeApi.start();
  private final List<RuntimeLoop> loops = new ArrayList<>();
  private final Supplier<Function> start;

  public Environments(Supplier<Function> start) {
    this.start = start;
  }

  public synchronized CompletableFuture<Outcome> invoke(byte[] event) {
    var outcome = api.invoke(event);
    if (api.idle() < 0) {
      var loop = RuntimeLoop.at(api.address());
      loops.add(loop);
      Thread.ofVirtual().start(() -> loop.run(start));
    }
    return outcome;
  }

  @Override
  public synchronized void close() {
    loops.forEach(RuntimeLoop::close);
    api.close();
  }
}
