package com.reachgig.domain.gig;

/**
 * Where a page of gigs ended, the same on every store. Not protected: whoever hands it to a client
 * signs it, together with what was browsed.
 */
public record GigCursor(String position) {}
