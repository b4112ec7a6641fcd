package com.reachgig.api.route;

import java.util.List;

/** Some rows of the table, with all that their handlers need. */
@FunctionalInterface
public interface Routes {
  List<Route> routes();
}
