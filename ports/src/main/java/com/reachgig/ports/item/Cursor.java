package com.reachgig.ports.item;

/**
 * Where a page ended. Opaque; valid for the query that it came from, on the adapter that made it,
 * for as long as the data lives. Not protected against forgery: whoever hands it to a client signs
 * it.
 */
public record Cursor(String token) {}
