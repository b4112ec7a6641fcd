package com.reachgig.contracts.item;

/**
 * A call in a history of concurrent calls.
 *
 * @param invoked when it began, on a scale that all calls share
 * @param returned when it ended; later than {@code invoked}
 */
record Operation<I, O>(long invoked, long returned, I input, O output) {}
