import type { DeskBooth } from '@dabei/contracts';
import { boothMoves, moveBooth, type BoothMove } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boothsOfDay, openContact, type StoredBooth } from '../facts/booth';
import { dayWithId } from '../facts/community-day';
import { gapsOf } from './booth-gaps';
import { looksOf } from './looks-of';
import { rowOf } from './booth-row';
import { writingOf } from './booth-writing';

/** What the office does with an application; the rest happens on the plan and on the day. */
const officeMoves: readonly BoothMove[] = [
  ...(['return', 'pass', 'accept', 'wait', 'decline'] as const),
  ...(['reconsider', 'withdraw', 'reinstate'] as const),
];

type Named = { by: string } | null;

/** One booth at the desk, contact and all; who decided is said by name. */
export async function deskBoothView(
  em: EntityManager,
  sealer: Sealer,
  booth: StoredBooth,
): Promise<DeskBooth> {
  const { byHand, placeOverride, powerOverride, officeWords, submittedAt } = booth;
  const { language } = booth;
  const { slug, phase, calledOffAt } = await dayWithId(em, booth.dayId);
  const names = await staffNames(em, [byHand, placeOverride, powerOverride]);
  const named = <Said extends Named>(said: Said): Said =>
    said === null ? said : { ...said, by: names.get(said.by) ?? '' };
  const { name, phone, email } = openContact(sealer, booth);
  const isOver = phase === 'over' || calledOffAt !== null;
  return {
    row: rowOf(booth),
    writing: writingOf(booth),
    contact: { name, phone },
    ...{ email, language, officeWords, slug },
    toLookAt: looksOf(booth),
    gaps: gapsOf(booth),
    ahead: await waitingBefore(em, booth),
    byHand: named(byHand),
    placeOverride: named(placeOverride),
    powerOverride: named(powerOverride),
    moves: boothMoves.filter(
      (move) =>
        !isOver && officeMoves.includes(move) && moveBooth(booth.state, move).outcome === 'moved',
    ),
    submittedAt: submittedAt?.toISOString() ?? null,
  };
}

async function waitingBefore(
  em: EntityManager,
  { dayId, state, rank }: StoredBooth,
): Promise<number> {
  if (state !== 'waiting') return 0;
  const booths = await boothsOfDay(em, dayId);
  return booths.filter((one) => one.state === 'waiting' && (one.rank ?? 0) < (rank ?? 0)).length;
}

async function staffNames(
  em: EntityManager,
  said: readonly Named[],
): Promise<ReadonlyMap<string, string>> {
  const ids = said.flatMap((one) => (one === null ? [] : [one.by]));
  if (ids.length === 0) return new Map();
  const rows = await rowsIn<{ id: string; name: string }>(
    em,
    'select account_id as id, name from staff where account_id = any(?::text[])',
    [`{${ids.map((id) => JSON.stringify(id)).join(',')}}`],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
