/**
 * The contract of {@link com.reachgig.ports.item.ItemStore}. An adapter's test extends {@link
 * com.reachgig.contracts.item.ItemStoreContracts}; every promise is checked with no further code of
 * the adapter than an {@link com.reachgig.contracts.item.ItemStoreFixture}.
 */
@NullMarked
package com.reachgig.contracts.item;

import org.jspecify.annotations.NullMarked;
