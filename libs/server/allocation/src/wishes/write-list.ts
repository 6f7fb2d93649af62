import type { WishListInput } from '@dabei/contracts';
import { DomainError, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadLists, type StoredList, type WishChannel } from '../facts/stored-lists';
import type { WishCampaign } from '../facts/wish-campaign';
import { canBeWished, loadWishEvents } from '../facts/wish-events';
import { elsewhere, refuseListedElsewhere } from './listed-elsewhere';

export interface ListOrder {
  campaign: WishCampaign;
  childId: string;
  householdId: string;
  channel: WishChannel;
  input: Pick<WishListInput, 'version' | 'wishes' | 'maxPlaces' | 'limits'>;
  now: Date;
}

/**
 * The child's list, made where there is none, and locked: two who write at once come one after the other. The
 * version is the one before anything is written.
 */
export async function lockedList(
  em: EntityManager,
  { campaign, childId, householdId, channel, now }: Omit<ListOrder, 'input'>,
): Promise<StoredList> {
  // at the desk the office knows whose list it writes
  if (channel === 'family') await refuseListedElsewhere(em, campaign.id, householdId, childId);
  await rowsIn(
    em,
    `insert into wish_list (campaign_id, household_id, child_id, state, channel, changed_at, version)
     values (?, ?, ?, 'draft', ?, ?, 0) on conflict (campaign_id, child_id) do nothing`,
    [campaign.id, householdId, childId, channel, now],
  );
  const [locked] = await rowsIn<{ id: string; household_id: string }>(
    em,
    `select id, household_id from wish_list where campaign_id = ? and child_id = ? for no key update`,
    [campaign.id, childId],
  );
  if (locked === undefined) throw notFound();
  // the other guardian began one in this instant
  if (locked.household_id !== householdId) throw elsewhere('draft');
  const [list] = await loadLists(em, 'l.id = ?', [locked.id]);
  if (list === undefined) throw notFound();
  return list;
}

/** Writes what the family wants now. What was handed in stays handed in, and the change counts at once. */
export async function writeList(em: EntityManager, order: ListOrder): Promise<StoredList> {
  const { campaign, input, now, channel } = order;
  const list = await lockedList(em, order);
  if (list.version !== input.version) throw new DomainError('changed-meanwhile');
  await refuseUnknown(em, campaign.id, input, list);
  if (list.version > 0 && list.state !== 'withdrawn' && isSame(list, input)) return list;
  await rowsIn(em, 'delete from wish where wish_list_id = ?', [list.id]);
  await rowsIn(
    em,
    `insert into wish (wish_list_id, event_id, position)
     select ?, event_id, position from unnest(?::uuid[]) with ordinality as w (event_id, position)`,
    [list.id, `{${input.wishes.join(',')}}`],
  );
  await rowsIn(em, 'delete from wish_limit where wish_list_id = ?', [list.id]);
  await rowsIn(
    em,
    `insert into wish_limit (wish_list_id, from_on, until_on, at_most)
     select ?, m."fromOn", m."untilOn", m."atMost"
     from json_to_recordset(?::json) as m ("fromOn" date, "untilOn" date, "atMost" int)`,
    [list.id, JSON.stringify(input.limits)],
  );
  await rowsIn(
    em,
    `update wish_list set state = case when state = 'withdrawn' then 'draft' else state end,
       max_places = ?, channel = ?, changed_at = ?, version = version + 1 where id = ?`,
    [input.maxPlaces, channel, now, list.id],
  );
  const [written] = await loadLists(em, 'l.id = ?', [list.id]);
  return written ?? list;
}

function isSame(list: StoredList, input: ListOrder['input']): boolean {
  const told = ({ wishes, maxPlaces, limits }: ListOrder['input']): string =>
    JSON.stringify([
      wishes,
      maxPlaces,
      limits.map(({ fromOn, untilOn, atMost }) => [fromOn, untilOn, atMost].join(' ')).sort(),
    ]);
  return told(list) === told(input);
}

/** Events that were on the list may stay, whatever has become of them; the check says so. */
async function refuseUnknown(
  em: EntityManager,
  campaignId: string,
  { wishes, limits }: ListOrder['input'],
  list: StoredList,
): Promise<void> {
  const events = await loadWishEvents(em, campaignId);
  const known = new Set([...events.filter(canBeWished).map(({ id }) => id), ...list.wishes]);
  const issues = [
    ...wishes.flatMap((id, index) => {
      const path = `wishes.${String(index)}`;
      if (!known.has(id)) return [{ path, code: 'unknown-event' }];
      return wishes.indexOf(id) === index ? [] : [{ path, code: 'doubled' }];
    }),
    ...limits.flatMap(({ fromOn, untilOn }, index) => {
      const path = `limits.${String(index)}`;
      if (untilOn < fromOn) return [{ path, code: 'not-later' }];
      const first = limits.findIndex((other) => other.fromOn === fromOn);
      return first === index ? [] : [{ path, code: 'doubled' }];
    }),
  ];
  if (issues.length > 0) throw new DomainError('invalid', { issues });
}
