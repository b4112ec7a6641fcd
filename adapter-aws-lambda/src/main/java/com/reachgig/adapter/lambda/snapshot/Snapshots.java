package com.reachgig.adapter.lambda.snapshot;

import com.reachgig.adapter.lambda.Invocation;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Prepares a function for SnapStart. Before the snapshot it primes: does what requests do, so that
 * classes are loaded and code is compiled in the snapshot already. Then it gives up what must not
 * be shared. After the restore, before the first invocation, it renews that in the same order.
 *
 * <p>A priming that fails is logged and costs speed only. A renewal that fails ends the
 * environment: a copy that shares a seed or a connection must not serve.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">runtime
 *     hooks</a>
 */
public final class Snapshots implements Resource {
  private static final System.Logger LOG = System.getLogger(Snapshots.class.getName());

  private final List<Runnable> priming;
  private final List<Renewable> renewables;

  private Snapshots(List<Runnable> priming, List<Renewable> renewables) {
    this.priming = List.copyOf(priming);
    this.renewables = List.copyOf(renewables);
  }

  /**
   * Registers with the runtime. Where no snapshots are taken, nothing ever happens.
   *
   * @param priming each like one kind of request; must change nothing that lasts
   * @param renewables in the order in which they need each other
   * @return to be kept: the runtime itself holds it only weakly
   */
  public static Snapshots register(List<Runnable> priming, List<Renewable> renewables) {
    var snapshots = new Snapshots(priming, renewables);
    Core.getGlobalContext().register(snapshots);
    return snapshots;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    long start = System.nanoTime();
    priming.forEach(Snapshots::prime);
    renewables.reversed().forEach(Renewable::beforeSnapshot);
    log("primed", start);
  }

  private static void prime(Runnable request) {
    try {
      Invocation.priming()
          .bind(
              () -> {
                request.run();
                return true;
              });
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "a priming request failed", failure);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    long start = System.nanoTime();
    renewables.forEach(Renewable::afterRestore);
    log("renewed", start);
  }

  private static void log(String done, long start) {
    var took = Duration.ofNanos(System.nanoTime() - start);
    LOG.log(Level.INFO, () -> done + " in " + took.toMillis() + " ms");
  }
}
