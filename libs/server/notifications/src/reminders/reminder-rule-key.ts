import type { ReminderRule } from '@dabei/domain';

/** How a rule is named in a reminder's row: '2@17:00'. A changed rule is another one. */
export const reminderRuleKey = ({ daysBefore, at }: ReminderRule): string =>
  `${String(daysBefore)}@${at}`;
