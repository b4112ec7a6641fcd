package com.reachgig.canary.left;

import com.reachgig.canary.right.Right;
import org.jspecify.annotations.Nullable;

/** Breaks, with its companion, the rule that packages form no cycle. */
public record Left(@Nullable Right right) {}
