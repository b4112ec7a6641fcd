/** What the adapters that use the SDK's clients have in common. */
@NullMarked
package com.reachgig.adapter.aws.sdk;

import org.jspecify.annotations.NullMarked;
