package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.metrics.Share;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.SitePlan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures for badges in a README, in the format that shields.io reads from an endpoint. */
final class Badges {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Badges() {}

  /** The content of each badge by its address. */
  static Map<String, byte[]> write(SitePlan plan) {
    Badges badges = new Badges();
    badges.release(plan);
    badges.incidents(plan);
    badges.actions(plan);
    badges.changeFailRate(plan);
    badges.add("exceptions", "exceptions", Integer.toString(plan.exemptions().size()), "blue");
    return badges.files;
  }

  private void release(SitePlan plan) {
    plan.releases().stream()
        .filter(release -> release.tag().isPresent() && !release.isTakenBack())
        .findFirst()
        .flatMap(Release::version)
        .ifPresent(version -> add("releases", "release", version.text(), "blue"));
  }

  private void incidents(SitePlan plan) {
    long open = plan.incidents().stream().filter(Incident::ongoing).count();
    add("incidents", "open incidents", Long.toString(open), open == 0 ? "green" : "red");
  }

  private void actions(SitePlan plan) {
    long open = plan.actions().stream().filter(ActionItem::isOpen).count();
    long overdue = plan.actions().stream().filter(ActionItem::overdue).count();
    add(
        "action-items",
        "action items",
        open + " open, " + overdue + " overdue",
        overdue == 0 ? "green" : "orange");
  }

  /** At least so much: incidents that name no release may have been caused by one. */
  private void changeFailRate(SitePlan plan) {
    Share share = plan.metrics().changeFail().all();
    if (share.value().isPresent() && !plan.incidents().isEmpty()) {
      long percent = Math.round(share.value().getAsDouble() * 100);
      add("metrics", "change fail rate", "at least " + percent + " %", "blue");
    }
  }

  private void add(String name, String label, String message, String color) {
    JsonValue badge =
        JsonValue.object()
            .with("schemaVersion", JsonValue.of(1))
            .with("label", label)
            .with("message", message)
            .with("color", color)
            .build();
    files.put(
        "data/badges/" + name + ".json", JsonWriter.write(badge).getBytes(StandardCharsets.UTF_8));
  }
}
