package com.reachgig.domain.notice;

import com.reachgig.domain.account.Account;

/**
 * What mails about accounts say. The ones that ask to confirm an address may come to someone who
 * signed up nowhere: whoever confirms then opens the account to a stranger who knows its password.
 * They say so, and show how to take the account instead.
 */
final class Letters {
  private final Links links;

  Letters(Links links) {
    this.links = links;
  }

  Letter welcome(Account account, String token, String resetToken) {
    return new Letter(
        account.email(),
        "Welcome to ReachGig: please confirm your address",
        """
        Hello, and welcome to ReachGig!

        If it was you who signed up, please confirm that this address is yours. The link is
        good for 24 hours:

        %s

        Token: %s

        """
                .formatted(links.verifyEmail(token), token)
            + notYou(resetToken));
  }

  Letter verification(Account account, String token, String resetToken) {
    return new Letter(
        account.email(),
        "Please confirm your address",
        """
        Hello,

        if it was you who signed up at ReachGig, here is a new link to confirm that this
        address is yours. It is good for 24 hours:

        %s

        Token: %s

        """
                .formatted(links.verifyEmail(token), token)
            + notYou(resetToken));
  }

  Letter signUpRepeated(Account account, String token) {
    return new Letter(
        account.email(),
        "You already have an account at ReachGig",
        """
        Hello,

        someone, probably you, signed up at ReachGig with this address, which has an account
        already: you can log in. If you do not know the password, set a new one. The link is
        good for one hour:

        %s

        Token: %s

        If it was not you, ignore this mail; nothing was changed.
        """
            .formatted(links.resetPassword(token), token));
  }

  Letter passwordReset(Account account, String token) {
    return new Letter(
        account.email(),
        "Set a new password",
        """
        Hello,

        with this link you can set a new password. It is good for one hour, and once:

        %s

        Token: %s

        If you did not ask for it, ignore this mail; your password stays as it is.
        """
            .formatted(links.resetPassword(token), token));
  }

  Letter passwordChanged(Account account) {
    return new Letter(
        account.email(),
        "Your password was changed",
        """
        Hello,

        the password of your account at ReachGig was changed just now, and its other sessions
        were ended.

        If it was not you, set a new password at once. You can have a link sent here:

        %s
        """
            .formatted(links.forgotPassword()));
  }

  private String notYou(String resetToken) {
    return """
        If it was not you, do NOT confirm: someone else signed up with your address and chose
        the password, and could then use the account in your name. Ignore this mail, and nobody
        can. Or make the account yours with a password of your own; this link is good for one
        hour:

        %s

        Token for a new password: %s
        """
        .formatted(links.resetPassword(resetToken), resetToken);
  }
}
