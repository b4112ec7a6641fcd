package com.reachgig.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions about failures of infrastructure. */
public final class Faults {
  private Faults() {}

  /** Asserts that the call fails with just that fault. */
  public static void assertFault(Fault fault, ThrowingCallable call) {
    PortException failure = catchThrowableOfType(PortException.class, call);
    assertThat(failure).as("a failure with " + fault).isNotNull();
    assertThat(failure.fault()).isEqualTo(fault);
  }
}
