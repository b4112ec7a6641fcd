package com.reachgig.contracts.item;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the kit's contracts against a store inside a test, and tells which of them it broke. */
final class ContractRun implements TestExecutionListener {
  /** What the subjects below test; they are made by JUnit, which hands them nothing. */
  private static volatile Supplier<ItemStoreFixture> subject = Subject::right;

  private final Set<String> failed = new ConcurrentSkipListSet<>();
  private final AtomicInteger tests = new AtomicInteger();

  /** The names of the contract classes of which a test failed. */
  static Set<String> failedContracts(Supplier<ItemStoreFixture> fixtures) {
    return run(fixtures, Contracts.class);
  }

  /** Whether the model-based contract failed. */
  static boolean modelDiffers(Supplier<ItemStoreFixture> fixtures) {
    return !run(fixtures, ModelContract.class).isEmpty();
  }

  private static Set<String> run(Supplier<ItemStoreFixture> fixtures, Class<?> contracts) {
    subject = fixtures;
    var run = new ContractRun();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(contracts))
            .configurationParameter("jqwik.database", "target/jqwik-of-broken-stores")
            .configurationParameter("jqwik.shrinking.default", "OFF")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .build();
    LauncherFactory.create().execute(request, run);
    if (run.tests.get() == 0) {
      throw new AssertionError("no test was run");
    }
    return new TreeSet<>(run.failed);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      tests.incrementAndGet();
    }
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      failed.add(
          test.getSource()
              .filter(MethodSource.class::isInstance)
              .map(source -> ((MethodSource) source).getJavaMethod().getDeclaringClass())
              .map(Class::getSimpleName)
              .orElse(test.getDisplayName()));
    }
  }

  /** Not named like a test, so that the build does not run it by itself. */
  static final class Contracts extends ItemStoreContracts {
    @Override
    protected ItemStoreFixture fixture() {
      return subject.get();
    }
  }

  static final class ModelContract extends ItemStoreModelContract {
    @Override
    protected ItemStoreFixture fixture() {
      return subject.get();
    }
  }
}
