package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.logbook.Shipment;
import java.util.Optional;

/** {@code shippedIn}, wherever it stands. */
final class ShipmentJson {
  private ShipmentJson() {}

  static JsonValue of(Optional<Shipment> shipment) {
    return shipment
        .map(
            shipped ->
                JsonValue.object()
                    .with("tag", shipped.tag().name())
                    .with("association", shipped.association().id())
                    .build())
        .orElse(JsonValue.NULL);
  }
}
