package com.octoacme.shiplog.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  @Test
  void theGuidesLimitsHoldWhenNothingIsSet() {
    Policies policies = policies("title: Log\n");

    assertThat(policies.reviewWithin(Optional.empty())).isEqualTo(Duration.ofDays(2));
    assertThat(policies.followUp().from()).isEqualTo(Duration.ofDays(14));
    assertThat(policies.followUp().to()).isEqualTo(Duration.ofDays(28));
    assertThat(SeverityLevel.values())
        .allSatisfy(level -> assertThat(policies.actionItems(Optional.of(level))).isNotEmpty());
    assertThat(policies.actionItems(Optional.empty())).isEmpty();
  }

  @Test
  void aReviewMayTakeADifferentTimeForEachSeverity() {
    Policies policies = policies("policies: { review-within: { critical: 24h, other: 3d } }\n");

    assertThat(policies.reviewWithin(Optional.of(SeverityLevel.CRITICAL)))
        .isEqualTo(Duration.ofDays(1));
    assertThat(policies.reviewWithin(Optional.of(SeverityLevel.LOW))).isEqualTo(Duration.ofDays(3));
  }

  @Test
  void aTeamsOwnWordsForSeverityComeBeforeTheCommonOnes() {
    Policies policies = policies("policies: { severities: { SEV1: high, Outage: critical } }\n");

    assertThat(policies.level("sev-1")).contains(SeverityLevel.HIGH);
    assertThat(policies.level("outage")).contains(SeverityLevel.CRITICAL);
    assertThat(policies.level("P3")).contains(SeverityLevel.MEDIUM);
    assertThat(policies.level("annoying")).isEmpty();
  }

  @Test
  void anActionItemsLimitReplacesOnlyThatOfItsSeverity() {
    Policies policies = policies("policies: { action-items: { critical: 1w } }\n");

    assertThat(policies.actionItems(Optional.of(SeverityLevel.CRITICAL)))
        .contains(Duration.ofDays(7));
    assertThat(policies.actionItems(Optional.of(SeverityLevel.HIGH))).contains(Duration.ofDays(30));
  }

  @Test
  void aRequirementHasAFilterAndAGrace() {
    Policies policies =
        policies(
            """
            policies:
              requirements:
                - { severity: P1, label: security, require: [ owner, ticket ], grace: 2d }
            """);

    assertThat(policies.requirements())
        .containsExactly(
            new Policies.ActionRequirement(
                Optional.of(SeverityLevel.CRITICAL),
                Optional.of("security"),
                true,
                false,
                true,
                Optional.empty(),
                Duration.ofDays(2)));
  }

  @Test
  void whatIsNoAmountOfTimeIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> policies("policies:\n  follow-up: soon\n"))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("2w..4w")
        .hasFieldOrPropertyWithValue("place", "shiplog.yaml:2:14");
    assertThatThrownBy(() -> policies("policies: { action-items: { critical: '15' } }\n"))
        .hasMessageContaining("15d");
    assertThatThrownBy(() -> policies("policies: { requirements: [ { require: luck } ] }\n"))
        .hasFieldOrPropertyWithValue("remedy", "Write some of owner, due and ticket.");
  }

  private static Policies policies(String yaml) {
    return new ConfigurationReader("shiplog.yaml", Set.of()).read(yaml).policies();
  }
}
