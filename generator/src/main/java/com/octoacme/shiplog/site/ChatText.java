package com.octoacme.shiplog.site;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.IncidentLink;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A release or an incident in a few lines of plain text, to be pasted into a chat. */
final class ChatText {
  private final List<String> lines = new ArrayList<>();

  private ChatText() {}

  static String of(Release release) {
    ChatText text = new ChatText();
    String state = release.state().id().replace('-', ' ');
    text.lines.add(
        release.title() + release.day().map(day -> ", " + day).orElse("") + ": " + state);
    text.add("", release.summary());
    text.add("Components: ", String.join(", ", release.details().components()));
    text.add("Caused: ", named(release.incidents().caused()));
    text.add("Fixes: ", named(release.incidents().fixes()));
    text.add("Taken back because of: ", named(release.incidents().tookBack()));
    return text.toString();
  }

  static String of(Incident incident) {
    ChatText text = new ChatText();
    String severity = incident.severity().map(words -> " (" + words + ")").orElse("");
    text.lines.add(incident.title() + severity + incident.day().map(day -> ", " + day).orElse(""));
    text.add("", incident.ongoing() ? "In progress" : "");
    text.add("Impact: ", incident.impact().orElse(""));
    text.add("Caused by: ", incident.links().causedBy().orElse(""));
    text.add("Fixed in: ", incident.links().fixedIn().orElse(""));
    long open = incident.openActions();
    text.add("Open action items: ", open == 0 ? "" : Long.toString(open));
    return text.toString();
  }

  private void add(String name, String words) {
    if (!words.isBlank()) {
      lines.add(name + Spaces.single(words.strip()));
    }
  }

  private static String named(List<IncidentLink> links) {
    return links.stream().map(IncidentLink::title).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
