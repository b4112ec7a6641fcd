package com.reachgig.contracts.item;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.util.function.Supplier;

/** What a caller can tell about a call: its value, or how it failed. */
sealed interface Answer {

  record Returned(Object value) implements Answer {}

  record Refused(Class<?> type) implements Answer {}

  record Failed(Fault fault) implements Answer {}

  static Answer of(Supplier<?> call) {
    try {
      return new Returned(call.get());
    } catch (PortException e) {
      return new Failed(e.fault());
    } catch (IllegalArgumentException e) {
      return new Refused(e.getClass());
    }
  }
}
