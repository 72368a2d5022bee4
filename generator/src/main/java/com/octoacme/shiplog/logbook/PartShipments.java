package com.octoacme.shiplog.logbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds for each part of a file the first tag whose tree has it. */
final class PartShipments {
  private PartShipments() {}

  /**
   * By what the release is called; what is not released yet ships with no tag.
   *
   * @param tagged the texts that tags have of the file, the earliest first
   */
  static Map<String, Shipment> of(List<Shipments.TaggedText> tagged, OldTexts texts) {
    Map<String, Shipment> first = new HashMap<>();
    for (Shipments.TaggedText one : tagged) {
      texts
          .find(one.content())
          .ifPresent(
              text ->
                  VersionSections.of(text)
                      .keySet()
                      .forEach(
                          name ->
                              first.putIfAbsent(
                                  name, new Shipment(one.tag(), Association.CONTAINMENT))));
    }
    first.remove(VersionHeading.UNRELEASED);
    return first;
  }
}
