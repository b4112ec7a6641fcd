package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.BusinessMetrics;
import com.reachgig.domain.platform.CostTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/** What the deployment may cost in a month; it warns before, and does not stop anything. */
final class Budget {
  private Budget() {}

  static void create(Construct scope, StackSettings settings, String topicArn) {
    var warnings = new ArrayList<NotificationWithSubscribersProperty>();
    BusinessMetrics.BUDGET_WARNINGS.forEach(
        percent -> warnings.add(warning("ACTUAL", percent, topicArn)));
    warnings.add(warning("FORECASTED", 100, topicArn));
    CfnBudget.Builder.create(scope, "Budget")
        .budget(
            BudgetDataProperty.builder()
                .budgetName(settings.stackName())
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(
                    SpendProperty.builder()
                        .amount(settings.alerts().monthlyBudget())
                        .unit("USD")
                        .build())
                .costFilters(Map.of("TagKeyValue", List.of(ownCosts(settings))))
                .build())
        .notificationsWithSubscribers(warnings)
        .build();
  }

  private static String ownCosts(StackSettings settings) {
    return "user:%s$%s".formatted(CostTag.ENVIRONMENT.key(), settings.environment());
  }

  private static NotificationWithSubscribersProperty warning(
      String kind, int percent, String topicArn) {
    return NotificationWithSubscribersProperty.builder()
        .notification(
            NotificationProperty.builder()
                .notificationType(kind)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(SubscriberProperty.builder().subscriptionType("SNS").address(topicArn).build()))
        .build();
  }
}
