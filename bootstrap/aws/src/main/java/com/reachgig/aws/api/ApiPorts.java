package com.reachgig.aws.api;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.metric.Metrics;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What answering requests takes of the world.
 *
 * @param keys the text of the key set; asked when a key is needed
 */
public record ApiPorts(
    ItemStore items, Supplier<String> keys, Metrics metrics, InstantSource clock) {}
