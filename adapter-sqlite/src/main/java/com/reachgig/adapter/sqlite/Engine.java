package com.reachgig.adapter.sqlite;

/** What reads and writes share: the reading connections, the writer, and what it touches. */
record Engine(Readers readers, Writer writer, Touched touched) {}
