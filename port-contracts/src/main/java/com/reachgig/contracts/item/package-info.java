/**
 * The contract of {@link com.reachgig.ports.item.ItemStore}. An adapter's tests extend {@link
 * com.reachgig.contracts.item.ItemStoreContracts} and {@link
 * com.reachgig.contracts.item.ItemStoreModelContract}; every promise is checked with no further
 * code of the adapter than an {@link com.reachgig.contracts.item.ItemStoreFixture}.
 */
@NullMarked
package com.reachgig.contracts.item;

import org.jspecify.annotations.NullMarked;
