package com.reachgig.standalone.wiring;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.adapter.sqlite.SqliteSettings;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.standalone.config.Config;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import javax.inject.Singleton;

/** Items and queues in the data folder. */
@Module
final class SqliteStoreModule {
  private SqliteStoreModule() {}

  @Provides
  @Singleton
  static SqliteDatabase database(Config config, InstantSource clock) {
    return SqliteDatabase.open(
        config.data(), MarketplaceTable.TABLE, Queues.ALL, SqliteSettings.standard(), clock);
  }

  @Provides
  @Singleton
  static Storage storage(SqliteDatabase database) {
    return new Storage(
        database.items(),
        database::queue,
        database::purgeExpired,
        database::backup,
        database::damages,
        database::close);
  }
}
