package com.reachgig.domain.canary;

import com.reachgig.ports.item.ItemStore;

/** Breaks the rule that only store classes see the store. */
record ReadsStore(ItemStore store) {}
