import type { TreeSettingsInput } from '@dabei/contracts';
import { treeDateProblems } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';

/** Column and value of everything the office sets; days in their order, else the first that comes too early. */
export function treeSettingColumns(input: TreeSettingsInput): [string, unknown][] {
  const issues = treeDateProblems(input);
  if (issues.length > 0) throw new DomainError('invalid', { issues });
  return [
    ['title', input.title],
    ['intro', input.intro],
    ['price_limit_cents', input.priceLimitCents],
    ['wishes_per_child', input.wishesPerChild],
    ['vouchers_allowed', input.vouchersAllowed],
    ['collect_until', input.collectUntil],
    ['gifts_until', input.giftsUntil],
    ['promise_days', input.promiseDays],
    ['handover_from', input.handoverFrom],
    ['handover_until', input.handoverUntil],
    ['erase_on', input.eraseOn],
    ['gift_place', input.giftPlace],
    ['gift_hours', input.giftHours],
    ['handover_place', input.handoverPlace],
  ];
}
