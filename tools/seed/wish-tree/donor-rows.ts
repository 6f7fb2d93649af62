import { addDays, instantAt, localDateOf, minutesAfter, type WishState } from '@dabei/domain';
import { donorEmailHash, type Sealer } from '@dabei/server/platform';
import { type Dice } from '../seeded-dice';
import { TOWN_ZONE } from '../zone';
import type { WishRow } from './wish-rows';

/** Invented people and companies who give. */
const givers = [
  ['Jule Anker', ''],
  ['Milan Deichgraf', ''],
  ['Ronja Uferstein', ''],
  ['Tarek Wiesental', ''],
  ['Frieda Sandbank', 'Werft Sandbank'],
  ['Ole Hafermann', 'Hafermann Druck'],
  ['Selma Brückner', ''],
  ['Ida Morgenstern', ''],
  ['', ''],
] as const;

const gone: readonly WishState[] = ['received', 'checked', 'stored', 'defect'];
const promising: readonly WishState[] = ['claimed', ...gone];

interface DonorPlan {
  campaignId: string;
  wishes: readonly WishRow[];
  today: string;
  giftsUntil: string;
  dice: Dice;
  sealer: Sealer;
}

/** Who gives what: companies several wishes, most people one; three are late, one says it has come. */
export function donorRows({ campaignId, wishes, today, giftsUntil, dice, sealer }: DonorPlan) {
  const promised = wishes.filter(({ state, mode }) => promising.includes(state) && mode === 'full');
  const donor: object[] = [];
  const basket: object[] = [];
  const pledge: object[] = [];
  let at = 0;
  for (let count = 0; at < promised.length; count += 1) {
    const [name, company] = givers[count % givers.length] ?? ['', ''];
    const email = `spende-${String(count + 1)}@example.org`;
    const { sealed, keyId } = sealer.seal(JSON.stringify({ name, company, phone: null, email }));
    const [donorId, basketId] = [dice.string.uuid(), dice.string.uuid()];
    const day = addDays(today, -dice.number.int({ min: 1, max: 4 }));
    const created = instantAt(day, '17:20', TOWN_ZONE);
    donor.push({
      id: donorId,
      campaign_id: campaignId,
      sealed: `\\x${sealed.toString('hex')}`,
      key_id: keyId,
      email_hash: donorEmailHash(sealer, email),
      language: 'de',
      created_on: localDateOf(created, TOWN_ZONE),
    });
    basket.push({
      id: basketId,
      donor_id: donorId,
      created_at: created,
      expires_at: minutesAfter(created, 30),
      confirmed_at: minutesAfter(created, 3),
    });
    for (const wish of promised.slice(at, at + (company === '' ? 1 : 6))) {
      const here = gone.includes(wish.state);
      const late = !here && at % 23 === 5;
      pledge.push({
        id: dice.string.uuid(),
        wish_id: wish.id,
        donor_id: donorId,
        basket_id: basketId,
        state: here ? 'kept' : 'promised',
        channel: count % 8 === 3 ? 'phone' : 'online',
        promised_until: late ? addDays(today, -1) : giftsUntil,
        reminded_before_on: late ? addDays(today, -4) : null,
        // both days were reminded of, so that the first minute of a demo town sends nothing
        reminded_after_on: late ? today : null,
        says_handed_in_on: !here && at % 40 === 7 ? addDays(today, -1) : null,
        kept_at: here ? minutesAfter(created, 600) : null,
        thanked_at: here ? minutesAfter(created, 601) : null,
        created_at: created,
      });
      at += 1;
    }
  }
  return { donor, pledge_basket: basket, pledge };
}
