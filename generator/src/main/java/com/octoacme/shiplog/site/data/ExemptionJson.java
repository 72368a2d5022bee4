package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.source.Commit;

/** An element of {@code exceptions.json}. */
public final class ExemptionJson {
  private ExemptionJson() {}

  /**
   * An exemption.
   *
   * @param showAuthors whether names are told
   */
  public static JsonValue of(Exemption exemption, boolean showAuthors) {
    return JsonValue.object()
        .with("kind", exemption.kind().id())
        .with("rule", exemption.rule())
        .with("reason", exemption.reason())
        .with("by", exemption.introduced().map(Commit::author).filter(name -> showAuthors))
        .with("at", HistoryJson.time(exemption.introduced().map(Commit::authoredAt)))
        .with("expires", HistoryJson.day(exemption.expires()))
        .with("document", exemption.document())
        .with("line", exemption.line().map(JsonValue::of).orElse(JsonValue.NULL))
        .build();
  }
}
