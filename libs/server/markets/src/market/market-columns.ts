import type { MarketSettingsInput } from '@dabei/contracts';
import { marketDateProblems } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

const list = (values: readonly string[]): string => `{${values.join(',')}}`;

/** Column and value of everything the office sets; 422 where days or times are out of order, or a price stands twice. */
export function marketColumns(input: MarketSettingsInput): [string, unknown][] {
  const issues: { path: string; code: string }[] = marketDateProblems({
    ...input,
    residentsFrom: input.residentsFrom === null ? null : new Date(input.residentsFrom),
    opensOn: new Date(input.opensOn),
    closesOn: new Date(input.closesOn),
  });
  const prices = input.tariff.map(({ code, zone }) => `${zone} ${code}`);
  if (new Set(prices).size !== prices.length) issues.push({ path: 'tariff', code: 'twice' });
  if (issues.length > 0) throw new DomainError('invalid', { issues });
  return [
    ['title', input.title],
    ['intro', input.intro],
    ['place', input.place],
    ['held_on', input.heldOn],
    ['opens_at', input.opensAt],
    ['closes_at', input.closesAt],
    ['set_up_from', input.setUpFrom],
    ['release_at', input.releaseAt],
    ['allocation', input.allocation],
    ['residents_from', input.residentsFrom],
    ['opens_on', input.opensOn],
    ['closes_on', input.closesOn],
    ['cancel_free_until', input.cancelFreeUntil],
    ['fee_stays_after_release', input.feeStaysAfterRelease],
    ['household_max_cm', input.householdMaxCm],
    ['metres', input.metres],
    ['commercial', input.commercial],
    ['refused_goods', list(input.refusedGoods)],
    ['deposit_cents', input.depositCents],
    ['lane_capacity', input.laneCapacity],
    ['set_up_minutes', input.setUpMinutes],
    ['terms', input.terms],
    ['erase_on', input.eraseOn],
  ];
}

/** The prices as given, in place of those before. What a booking was charged stays. */
export async function writeTariff(
  em: EntityManager,
  marketId: string,
  tariff: MarketSettingsInput['tariff'],
): Promise<void> {
  await rowsIn(em, 'delete from market_tariff where market_id = ?', [marketId]);
  await rowsIn(
    em,
    `insert into market_tariff (market_id, code, zone, cents, reduced_cents, on_the_spot_cents, vat)
     select ?, t.code, t.zone, t.cents, t."reducedCents", t."onTheSpotCents", t.vat
     from json_to_recordset(?::json) as t
       (code text, zone text, cents int, "reducedCents" int, "onTheSpotCents" int, vat text)`,
    [marketId, JSON.stringify(tariff)],
  );
}
