package com.reachgig.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Declares in which tests of a contract a server that stands in for the real service does
 * otherwise. Such a test is run like any other, and must fail as the table says: one that holds by
 * now, fails otherwise, or is not among those that were run, is reported, so that the table stays
 * true.
 *
 * <p>Register it as a static field of the outer test class; nested classes inherit it.
 */
public final class Differences implements InvocationInterceptor, AfterAllCallback {
  private final Map<String, String> failures;
  private final Set<String> met = new ConcurrentSkipListSet<>();

  private Differences(Map<String, String> failures) {
    this.failures = failures;
  }

  /**
   * Declares the differences.
   *
   * @param failures a part of the message with which each test fails, by the test's name
   */
  public static Differences of(Map<String, String> failures) {
    return new Differences(Map.copyOf(failures));
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> test,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext extensionContext)
      throws Throwable {
    String name = called.getExecutable().getName();
    String expected = failures.get(name);
    if (expected == null) {
      test.proceed();
    } else {
      met.add(name);
      assertThat(failure(test)).as(name).hasMessageContaining(expected);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getEnclosingTestClasses().isEmpty()) {
      assertThat(met).as("tests of the table").isEqualTo(new TreeSet<>(failures.keySet()));
    }
  }

  private static Throwable failure(Invocation<Void> test) {
    try {
      test.proceed();
    } catch (Throwable failure) {
      return failure;
    }
    return fail("it holds by now: take it off the table");
  }
}
