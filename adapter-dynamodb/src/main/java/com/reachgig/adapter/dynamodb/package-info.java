/** {@link com.reachgig.ports.item.ItemStore} on one DynamoDB table. */
@NullMarked
package com.reachgig.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
