package com.reachgig.adapter.inmemory;

/** The measurements of one series in one minute, added up. */
record Tally(long minute, long samples, double sum, double min, double max) {}
