import type { BoothNews } from '@dabei/contracts';
import { localTimeOf } from '@dabei/domain';
import type { Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boothsOfDay, openContact, type SealedContact, type StoredBooth } from '../facts/booth';
import type { BoothCall } from '../facts/booth-call';
import type { CommunityDay } from '../facts/community-day';
import type { TimedAct } from '../facts/stage';
import type { Moment } from './call-view';
import { isUntold, placeToTell } from './told-place';
import { untoldActs } from './untold-acts';

/** Who stands, sets up or begins elsewhere than was told. */
export interface Untold {
  booths: StoredBooth[];
  /** Who has no address and was not called about the answer. */
  answers: StoredBooth[];
  acts: TimedAct[];
  /** Every booth by its id: an act is told where its booth is. */
  known: ReadonlyMap<string, StoredBooth>;
}

export async function untoldOf(
  em: EntityManager,
  day: CommunityDay,
  call: BoothCall,
  moment: Moment,
): Promise<Untold> {
  const booths = await boothsOfDay(em, day.id);
  return {
    booths: booths.filter(isUntold),
    // who is called about a place hears the answer with it
    answers: booths.filter((booth) => booth.answerUntold && !isUntold(booth)),
    acts: await untoldActs(em, day, call, moment),
    known: new Map(booths.map((booth) => [booth.id, booth])),
  };
}

/** Whom an act is told through: itself, or its booth; null: nobody. */
export function contactOfAct(
  sealer: Sealer,
  { sealed, keyId, boothId }: TimedAct,
  known: Untold['known'],
): SealedContact | null {
  if (sealed !== null && keyId !== null) return openContact(sealer, { sealed, keyId });
  const booth = known.get(boothId ?? '');
  return booth === undefined ? null : openContact(sealer, booth);
}

const placeText = (place: { number: string; setUpAt: string | null } | null): string | null =>
  place === null ? null : [place.number, place.setUpAt].filter((one) => one !== null).join(', ');

/** The list of the desk before it tells: what was said before, and what would be said now. */
export function newsView(
  sealer: Sealer,
  { booths, answers, acts, known }: Untold,
  zone: string,
): BoothNews['concerned'] {
  const reached = (contact: SealedContact | null) => ({
    byPhone: (contact?.email ?? null) === null,
    phone: contact?.phone ?? null,
  });
  return [
    ...booths.map((booth) => ({
      ...{ id: booth.id, what: 'booth' as const },
      ...{ association: booth.association, title: booth.title },
      before: placeText(booth.told),
      after: placeText(placeToTell(booth)),
      ...reached(openContact(sealer, booth)),
    })),
    ...answers.map((booth) => ({
      ...{ id: booth.id, what: 'answer' as const },
      ...{ association: booth.association, title: booth.title, before: null, after: booth.state },
      ...{ byPhone: true, phone: openContact(sealer, booth).phone },
    })),
    ...acts.map((act) => {
      const contact = contactOfAct(sealer, act, known);
      return {
        ...{ id: act.id, what: 'act' as const, title: act.title },
        association: act.association ?? contact?.name ?? act.title,
        before: act.toldAt === null ? null : localTimeOf(act.toldAt, zone),
        after: localTimeOf(act.startsAt, zone),
        ...reached(contact),
      };
    }),
  ];
}
