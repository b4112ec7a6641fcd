package com.reachgig.standalone.wiring;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.queue.WorkQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Where items and messages are kept, whatever keeps them.
 *
 * @param queues the queue of that name
 * @param purge deletes at most so many expired items, and tells how many it did
 * @param backup writes a copy of all of it to a file
 * @param damages says what is damaged; nothing if all is sound
 * @param close ends all of it; whatever was acknowledged stays
 */
public record Storage(
    ItemStore items,
    Function<String, WorkQueue> queues,
    IntUnaryOperator purge,
    Consumer<Path> backup,
    Supplier<List<String>> damages,
    Runnable close) {}
