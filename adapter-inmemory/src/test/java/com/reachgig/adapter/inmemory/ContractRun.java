package com.reachgig.adapter.inmemory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs contracts inside a test, and tells which of them an adapter broke. */
final class ContractRun implements TestExecutionListener {
  private final Set<String> failed = new ConcurrentSkipListSet<>();
  private final AtomicInteger tests = new AtomicInteger();

  private ContractRun() {}

  /** The names of the contract classes of which a test failed, and of those tests. */
  static Set<String> failures(Class<?> contracts) {
    ContractRun run = new ContractRun();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contracts))
                .configurationParameter("jqwik.database", "target/jqwik-of-broken-adapters")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build(),
            run);
    if (run.tests.get() == 0) {
      throw new AssertionError("no test was run of " + contracts);
    }
    return new TreeSet<>(run.failed);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      tests.incrementAndGet();
    }
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      test.getSource()
          .filter(MethodSource.class::isInstance)
          .map(MethodSource.class::cast)
          .ifPresentOrElse(this::add, () -> failed.add(test.getDisplayName()));
    }
  }

  private void add(MethodSource test) {
    failed.add(test.getJavaMethod().getDeclaringClass().getSimpleName());
    failed.add(test.getMethodName());
  }
}
