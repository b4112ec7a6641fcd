package com.reachgig.standalone.transfer;

/** Is told how far a move is. */
@FunctionalInterface
public interface Progress {
  /**
   * Something was done.
   *
   * @param what is being done, such as "exporting"
   * @param items how many it was done to
   * @param part how much of it is done, from 0 to 1; roughly, or {@code NaN} if nobody knows
   */
  void at(String what, long items, double part);
}
