import { addDays, instantAt, minutesAfter, type BoothState } from '@dabei/domain';
import { boothArrivalCodeOf, boothEmailKey, secretHash } from '@dabei/server/platform';
import { familyName } from '../people/names';
import { TOWN_ZONE } from '../zone';
import { activityBooths } from './activity-booths';
import { otherBooths } from './other-booths';
import { neededBy } from './seeded-needs';
import type { SeededApplication, SeededStanding } from './stand-plan';
import type { DayPeople } from './volunteer-rows';

const usual: readonly BoothState[] = [
  ...(['placed', 'placed', 'placed', 'accepted', 'placed'] as const),
  ...(['complete', 'placed', 'waiting', 'placed'] as const),
];
const unusual: Readonly<Record<number, BoothState>> = {
  ...{ 5: 'submitted', 14: 'returned', 32: 'submitted', 34: 'declined', 43: 'withdrawn' },
};
/** One has a telephone only. */
const PHONE_ONLY = 3;
/** These have not been told where they stand, the last was told another place. */
const UNTOLD = [1, 10];
const MOVED = 19;

const words: Partial<Record<BoothState, string>> = {
  returned: 'Bitte sagen Sie uns noch, wie groß Ihr Stand ist. Danke!',
  declined:
    'Für einen zweiten Stand mit demselben Angebot reicht der Platz dieses Jahr leider nicht.',
};

export interface SeededBoothState extends SeededApplication {
  at: number;
  state: BoothState;
}

/** Forty-five applications for the Weltkindertag, some of them at every stage of their way. */
export function seededApplications({ dice }: Pick<DayPeople, 'dice'>): SeededBoothState[] {
  return [...activityBooths, ...otherBooths].map((booth, at) => {
    const state = unusual[at] ?? usual[at % usual.length] ?? 'complete';
    const needs = neededBy({
      ...booth,
      needs: { ...booth.needs, ...(booth.kind === 'activity' ? {} : { ages: null }) },
    });
    const returned = state === 'returned' ? { size: null, tent: null } : {};
    return {
      ...booth,
      ...{ id: dice.string.uuid(), at, state, wantsPlace: state === 'placed' },
      needs: { ...needs, ...returned, insured: at !== 5 },
    };
  });
}

const toldOf = (at: number, { place, setUpAt }: SeededStanding) => {
  if (UNTOLD.includes(at)) return null;
  return { number: at === MOVED ? '40' : place.number, setUpAt };
};

/** One application as a row; who found no place is accepted and waits for one. */
export function boothRow(
  { dayId, today, dice, sealer }: DayPeople,
  booth: SeededBoothState,
  standing: SeededStanding | undefined,
) {
  const { id, at, association, title, about, kind, needs, wantsPlace } = booth;
  const { last, firstName } = familyName(dice);
  const email = at === PHONE_ONLY ? null : `stand-${String(at + 1)}@example.org`;
  const contact = { name: `${firstName()} ${last}`, email, phone: `0221 5551${String(100 + at)}` };
  const { sealed, keyId } = sealer.seal(JSON.stringify(contact));
  const began = minutesAfter(instantAt(addDays(today, -20), '09:00', TOWN_ZONE), at * 411);
  const state = wantsPlace && standing === undefined ? 'accepted' : booth.state;
  const unplugged = standing?.connectionId === null && needs.power !== null;
  return {
    ...{ id, day_id: dayId, state, association, title, about, kind, needs, language: 'de' },
    stage_wish: at === 24 ? { title: 'Lieder aus dem Quartier', minutes: 20 } : null,
    ...{ sealed: `\\x${sealed.toString('hex')}`, key_id: keyId },
    email_key: email === null ? null : boothEmailKey(sealer, email),
    ...{ proven_at: began, created_at: began, submitted_at: minutesAfter(began, 90) },
    office_words: words[state] ?? '',
    chosen_by: ['accepted', 'placed'].includes(state) ? 'office' : null,
    rank: state === 'waiting' ? at : null,
    ...{ place_id: standing?.place.id ?? null, connection_id: standing?.connectionId ?? null },
    ...{ set_up_at: standing?.setUpAt ?? null, told: standing ? toldOf(at, standing) : null },
    to_look_at: unplugged ? [{ reason: 'not-connected' }] : [],
    ...{ code_hash: secretHash(boothArrivalCodeOf(sealer, id)), version: 1 },
  };
}
