package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.metrics.Figure;
import com.octoacme.shiplog.metrics.Metrics;
import com.octoacme.shiplog.metrics.Rate;
import com.octoacme.shiplog.metrics.Share;
import com.octoacme.shiplog.metrics.Spread;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.TimeBox;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The content of {@code metrics.json}. */
final class MetricsJson {
  private MetricsJson() {}

  static JsonValue of(Metrics metrics) {
    JsonValue.Builder json =
        JsonValue.object()
            .with("asOf", metrics.asOf().toString())
            .with(
                "changeFailRate",
                figure(
                    metrics.changeFail(),
                    MetricsJson::share,
                    builder -> builder.with("unattributed", metrics.unattributed())))
            .with("deploymentFrequency", figure(metrics.deployments(), MetricsJson::rate))
            .with("leadTime", figure(metrics.leadTime(), spread -> spread(spread, "minutes")))
            .with("recoveryTime", minutes(metrics.recoveryTime()))
            .with("reworkRate", figure(metrics.rework(), MetricsJson::share));
    for (Measure measure : Measure.values()) {
      String name = measure.id();
      json.with(
          "timeTo" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
          minutes(metrics.time(measure)));
    }
    return json.with("timeBoxes", boxes(metrics))
        .with("reviews", figure(metrics.reviews(), MetricsJson::share))
        .with("followUps", figure(metrics.followUps(), MetricsJson::share))
        .with("actionItems", actions(metrics))
        .with(
            "recurrence",
            figure(
                metrics.recurrence(),
                MetricsJson::share,
                builder -> builder.with("withOpenActions", metrics.recurredWithOpenActions())))
        .build();
  }

  private static JsonValue minutes(Figure<Spread> figure) {
    return figure(figure, spread -> spread(spread, "minutes"));
  }

  private static JsonValue boxes(Metrics metrics) {
    JsonValue.Builder json = JsonValue.object();
    for (TimeBox box : TimeBox.values()) {
      long missing = metrics.notRecorded(box);
      json.with(
          box.id(),
          figure(
              metrics.box(box),
              MetricsJson::share,
              builder -> builder.with("notRecorded", missing)));
    }
    return json.build();
  }

  private static JsonValue actions(Metrics metrics) {
    Metrics.Actions actions = metrics.actions();
    return JsonValue.object()
        .with("open", actions.open())
        .with("overdue", actions.overdue())
        .with("done", actions.done())
        .with("wontDo", actions.wontDo())
        .with("total", actions.total())
        .with("closedInTime", figure(metrics.closedInTime(), MetricsJson::share))
        .build();
  }

  private static <F> JsonValue figure(Figure<F> figure, Function<F, JsonValue.Builder> toJson) {
    return figure(figure, toJson, builder -> builder);
  }

  private static <F> JsonValue figure(
      Figure<F> figure,
      Function<F, JsonValue.Builder> toJson,
      Function<JsonValue.Builder, JsonValue.Builder> more) {
    return more.apply(toJson.apply(figure.all()))
        .with("byQuarter", parts(figure.byQuarter(), toJson))
        .with("bySeverity", parts(figure.bySeverity(), toJson))
        .with("byComponent", parts(figure.byComponent(), toJson))
        .build();
  }

  private static <F> JsonValue parts(Map<String, F> parts, Function<F, JsonValue.Builder> toJson) {
    JsonValue.Builder json = JsonValue.object();
    parts.forEach((name, figure) -> json.with(name, toJson.apply(figure).build()));
    return json.build();
  }

  private static JsonValue.Builder share(Share share) {
    return JsonValue.object()
        .with("value", number(share.value()))
        .with("unit", "share")
        .with("numerator", share.numerator())
        .with("denominator", share.denominator());
  }

  private static JsonValue.Builder rate(Rate rate) {
    return JsonValue.object()
        .with("value", number(rate.perWeek()))
        .with("unit", "per week")
        .with("numerator", rate.count())
        .with("denominator", number(OptionalDouble.of(rate.weeks())));
  }

  private static JsonValue.Builder spread(Spread spread, String unit) {
    return JsonValue.object()
        .with("median", number(spread.median()))
        .with("p75", number(spread.percentile(75)))
        .with("p90", number(spread.percentile(90)))
        .with("unit", unit)
        .with("n", spread.n())
        .with("of", spread.of())
        .with("distribution", JsonValue.array(spread.distribution(), MetricsJson::part));
  }

  private static JsonValue part(Spread.Part part) {
    return JsonValue.object()
        .with("upTo", part.upTo() < 0 ? JsonValue.NULL : JsonValue.of(part.upTo()))
        .with("count", part.count())
        .build();
  }

  /** Four places are more than any figure here is good for. */
  private static JsonValue number(OptionalDouble value) {
    return value.isEmpty()
        ? JsonValue.NULL
        : new JsonValue.Fraction(Math.round(value.getAsDouble() * 10_000) / 10_000.0);
  }
}
