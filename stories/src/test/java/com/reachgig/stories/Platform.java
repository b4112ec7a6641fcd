package com.reachgig.stories;

/** A deployment of the product that stories can be told on. */
interface Platform extends AutoCloseable {

  /** Where its routes begin, without a slash at the end. */
  String url();

  /** The text of the newest mail to that address with that subject; waits until it is there. */
  String mail(String address, String subject) throws Exception;

  @Override
  void close();
}
