package com.reachgig.api.http;

/**
 * An answer.
 *
 * @param headers without {@code Content-Length}, {@code Date} and {@code Connection}, which are the
 *     shell's
 * @param body empty if there is none; of an answer to HEAD the body that a GET would have, of which
 *     the shell sends the length alone; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record HttpResponse(int status, Headers headers, byte[] body) {}
