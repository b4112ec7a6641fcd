package com.reachgig.api.http;

/**
 * A request as it came in.
 *
 * @param method in upper case
 * @param path percent-encoded as sent, beginning with {@code /}, without the query
 * @param query percent-encoded as sent, without the {@code ?}; empty if there is none
 * @param body empty if there is none; the array is the request's own, not to be changed
 * @param remoteAddress the client's address as far as the shell can trust it, without port
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record HttpRequest(
    String method, String path, String query, Headers headers, byte[] body, String remoteAddress) {}
