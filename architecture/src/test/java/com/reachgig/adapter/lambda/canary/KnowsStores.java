package com.reachgig.adapter.lambda.canary;

import com.reachgig.adapter.dynamodb.DynamoDbItemStore;

/** Breaks the rule that a shell knows no store. */
record KnowsStores(DynamoDbItemStore store) {}
