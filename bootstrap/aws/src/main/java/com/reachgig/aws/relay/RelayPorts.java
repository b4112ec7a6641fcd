package com.reachgig.aws.relay;

import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.item.ItemStore;
import java.time.InstantSource;

/** What publishing events takes of the world. */
public record RelayPorts(ItemStore items, EventBus bus, InstantSource clock) {}
