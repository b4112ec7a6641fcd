package com.reachgig.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.reachgig.ports.item.Item;
import java.io.IOException;

/** Items as the table's stream shows them: the same form as in answers. */
public final class ItemImages {
  private ItemImages() {}

  /**
   * Reads an image, expired or not. It must hold the whole item.
   *
   * @param json at the first token of the image; afterwards at its last
   * @throws com.reachgig.ports.fault.PortException with CORRUPT if it is none of this store's
   */
  public static Item read(JsonParser json) throws IOException {
    return StoredItem.read(json).item();
  }
}
