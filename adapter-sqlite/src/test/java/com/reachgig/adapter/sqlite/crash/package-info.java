/**
 * Crash tests: a child process writes under load and is killed, or loses power; a ledger outside of
 * it knows what was acknowledged.
 *
 * <ul>
 *   <li>{@code Load} is the child. It tells each intent before the call and each outcome after it
 *       on its standard output, so what the kernel took from it survives its death.
 *   <li>{@code Ledger} is the parent's memory of that, over all rounds. {@code Audit} opens the
 *       store that is left and compares: nothing acknowledged may be lost, nothing may be there in
 *       part, nothing may be there that was never intended.
 *   <li>A kill leaves the folder to the kernel, which keeps what was written whether or not it was
 *       synced; so a power cut needs {@code powercut.c}, {@code Journal} and {@code DurableFolder}.
 *   <li>Each test has a control: a store that is spoiled in the way the test is there to notice.
 * </ul>
 */
@NullMarked
package com.reachgig.adapter.sqlite.crash;

import org.jspecify.annotations.NullMarked;
