package com.reachgig.domain.notice;

import com.reachgig.domain.account.Email;

/** A mail before it is posted. */
record Letter(Email to, String subject, String text) {}
