import type { BoothDrawView } from '@dabei/contracts';
import { countsAsBooth } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { callView, type Moment } from '../booths/call-view';
import { boothsOfDay, type StoredBooth } from '../facts/booth';
import { neededCall } from '../facts/booth-call';
import { boothDrawOf, type StoredBoothDraw } from '../facts/booth-draw';
import type { CommunityDay } from '../facts/community-day';
import { noncesOf, partiesToDraw } from './draw-line';

/** The draw of booths at the desk: who is in it, what was sealed, what came of it. */
export async function drawView(
  em: EntityManager,
  day: CommunityDay,
  moment: Moment,
): Promise<BoothDrawView> {
  const call = await neededCall(em, day.id);
  const booths = await boothsOfDay(em, day.id);
  const draw = await boothDrawOf(em, day.id);
  const nonces = await noncesOf(em, day.id);
  const inAlready = booths.filter(({ state }) => countsAsBooth(state));
  const byHand = (choice: 'in' | 'out'): number =>
    booths.filter((booth) => booth.byHand?.choice === choice && isLive(booth, draw)).length;
  return {
    ...(await callView(em, day, moment)),
    inDraw: inDraw(booths, draw, nonces),
    unchecked: booths.filter(({ state }) => state === 'submitted').length,
    byHand: { in: byHand('in'), out: byHand('out') },
    free: Math.max(0, call.places - inAlready.length),
    seal: draw?.seal ?? null,
    number: draw?.number ?? null,
    drawnAt: draw?.drawnAt?.toISOString() ?? null,
    lots: booths.flatMap((booth) => lotOf(booth, nonces)).sort(byLot),
    unmet: call.minimums
      .map(({ kind, count }) => ({
        kind,
        missing: count - inAlready.filter((booth) => booth.kind === kind).length,
      }))
      .filter(({ missing }) => draw?.drawnAt && missing > 0),
  };
}

/** Not gone; declined is, until the draw itself declines who was out by hand. */
const isLive = ({ state }: StoredBooth, draw: StoredBoothDraw | null): boolean =>
  state !== 'withdrawn' &&
  state !== 'called-off' &&
  (state !== 'declined' || (draw?.drawnAt ?? null) !== null);

function inDraw(
  booths: readonly StoredBooth[],
  draw: StoredBoothDraw | null,
  nonces: ReadonlyMap<string, string>,
): BoothDrawView['inDraw'] {
  if (draw !== null) return { booths: nonces.size, parties: draw.frozen.parties.length };
  const parties = partiesToDraw(booths);
  return { booths: parties.flatMap(({ requests }) => requests).length, parties: parties.length };
}

type Lot = BoothDrawView['lots'][number];

function lotOf(
  { id, lot, association, title, kind, state, chosenBy }: StoredBooth,
  nonces: ReadonlyMap<string, string>,
): Lot[] {
  const nonce = nonces.get(id);
  const answer = state === 'waiting' ? state : countsAsBooth(state) ? chosenBy : null;
  return nonce === undefined ? [] : [{ id, nonce, lot, association, title, kind, answer }];
}

/** Smaller lots first; before the draw by random name, which says nothing about anybody. */
const byLot = (a: Lot, b: Lot): number =>
  (a.lot ?? 0) - (b.lot ?? 0) || (a.nonce < b.nonce ? -1 : 1);
