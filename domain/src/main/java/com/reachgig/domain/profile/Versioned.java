package com.reachgig.domain.profile;

/**
 * Something that is there for every member from the first day on, stored or not.
 *
 * @param version of the stored item; 0 while what everyone begins with is not stored yet, and then
 *     a change that names version 0 stores it
 */
public record Versioned<T>(T value, long version) {}
