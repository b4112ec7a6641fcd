package com.reachgig.ports.metric;

import java.time.Instant;

/**
 * The measurements of one series in one window.
 *
 * @param start of the window
 * @param samples how many measurements there were
 * @param sum of counts; of seconds, for times; of values, for gauges
 * @param min the smallest measurement
 * @param max the largest measurement
 */
public record Point(
    Series series, Instant start, long samples, double sum, double min, double max) {}
