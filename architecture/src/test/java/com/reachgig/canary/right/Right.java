package com.reachgig.canary.right;

import com.reachgig.canary.left.Left;
import org.jspecify.annotations.Nullable;

/** Breaks, with its companion, the rule that packages form no cycle. */
public record Right(@Nullable Left left) {}
