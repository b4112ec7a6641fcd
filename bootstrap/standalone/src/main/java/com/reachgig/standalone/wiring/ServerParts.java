package com.reachgig.standalone.wiring;

import com.reachgig.adapter.security.SigningKeys;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.route.RouteTable;
import com.reachgig.domain.Ids;
import com.reachgig.domain.account.MintOperatorSetup;
import com.reachgig.domain.notice.Links;

/** What a server is started from, on whichever store. */
interface ServerParts {
  HttpHandler api();

  RouteTable routes();

  Ids ids();

  Storage storage();

  SigningKeys signingKeys();

  PublicUrl publicUrl();

  MintOperatorSetup mintOperatorSetup();

  /** To be asked for once the public URL is known. */
  Links links();

  /** To be asked for once the public URL is known. */
  BackgroundWork backgroundWork();
}
