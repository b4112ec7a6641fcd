package com.reachgig.adapter.sqlite;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.item.ContractTable;
import com.reachgig.contracts.item.ItemTransferContract;
import com.reachgig.contracts.item.ItemTransferFixture;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;
import java.nio.file.Path;
import java.util.List;

final class SqliteItemTransferTest extends ItemTransferContract {
  @Override
  protected ItemTransferFixture fixture() {
    return new Fixture();
  }

  private static final class Fixture implements ItemTransferFixture {
    private final ManualClock clock = new ManualClock();
    private final Path folder = Folders.create();
    private final SqliteDatabase database =
        SqliteDatabase.open(
            folder, ContractTable.TABLE, List.of(), SqliteSettings.standard(), clock);

    @Override
    public ItemStore store() {
      return database.items();
    }

    @Override
    public ItemTransfer transfer() {
      return database.transfer();
    }

    @Override
    public ManualClock clock() {
      return clock;
    }

    @Override
    public void close() {
      database.close();
      Folders.delete(folder);
    }
  }
}
