package com.reachgig.aws.subscribers;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.metric.Metrics;
import java.time.InstantSource;

/** What reacting to events takes of the world, mail aside. */
public record SubscriberPorts(ItemStore items, Metrics metrics, InstantSource clock) {}
