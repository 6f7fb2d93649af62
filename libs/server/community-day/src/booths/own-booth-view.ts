import type { DrawTicket, OwnBooth } from '@dabei/contracts';
import { keepsBoothPlace, mayEditApplication, moveBooth } from '@dabei/domain';
import { boothArrivalCodeOf, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { toString as qrCode } from 'qrcode';
import { openContact, type StoredBooth } from '../facts/booth';
import { neededCall, type BoothCall } from '../facts/booth-call';
import { dayWithId, type CommunityDay } from '../facts/community-day';
import { gapsOf } from './booth-gaps';
import { writingOf } from './booth-writing';
import { hasInfoPack } from './has-info-pack';
import { publicCallView } from './public-call-view';

/** What an association may do with its application; nothing once the day is over or called off. */
export function ownMay(
  { state }: Pick<StoredBooth, 'state'>,
  day: Pick<CommunityDay, 'phase' | 'calledOffAt'>,
  { closesAt: closesOn }: Pick<BoothCall, 'closesAt'>,
  now: Date,
): OwnBooth['may'] {
  return day.phase === 'over' || day.calledOffAt !== null
    ? { outcome: 'refused', reason: 'over' }
    : mayEditApplication({ state, closesOn }, now);
}

/** The own page of a booth; its place is the one it was told. */
export async function ownBoothView(
  em: EntityManager,
  sealer: Sealer,
  booth: StoredBooth,
  now: Date,
): Promise<OwnBooth> {
  const { id, state, officeWords, told, version } = booth;
  const day = await dayWithId(em, booth.dayId);
  const call = await neededCall(em, booth.dayId);
  const { name, phone } = openContact(sealer, booth);
  const place = keepsBoothPlace(state) ? told : null;
  const isOpen = day.phase !== 'over' && day.calledOffAt === null;
  const arrives = place !== null && (state === 'placed' || state === 'arrived');
  return {
    call: publicCallView(day, call, now),
    ...{ state, officeWords, place, version },
    writing: writingOf(booth),
    contact: { name, phone },
    gaps: gapsOf(booth),
    may: ownMay(booth, day, call, now),
    withdrawable: isOpen && moveBooth(state, 'withdraw').outcome === 'moved',
    ticket: await ticketOf(em, id),
    rank: await rankOf(em, booth),
    acts: await actsOf(em, id),
    ticketQr: arrives ? await ticketQrOf(sealer, id) : null,
    infoPack: hasInfoPack(booth, day),
  };
}

/** Scanned at the check-in: letters that can be typed as well. */
const ticketQrOf = (sealer: Sealer, id: string): Promise<string> =>
  qrCode(boothArrivalCodeOf(sealer, id), { type: 'svg', margin: 0 });

/** The random name under which a booth is in the draw of its day, for nobody but its association. */
async function ticketOf(em: EntityManager, id: string): Promise<DrawTicket | null> {
  const [ticket] = await rowsIn<DrawTicket>(
    em,
    `select l.nonce as ticket, l.lot, jsonb_array_length(d.frozen -> 'parties') as of, d.source,
       d.drawn_on::text as "drawnOn"
     from booth_lot l join booth_draw d on d.day_id = l.day_id where l.booth_id = ?`,
    [id],
  );
  return ticket ?? null;
}

/** Its place in the line, counted from 1; who stands together shares one. */
async function rankOf(
  em: EntityManager,
  { dayId, state, rank }: StoredBooth,
): Promise<number | null> {
  if (state !== 'waiting' || rank === null) return null;
  const [row] = await rowsIn<{ ahead: number }>(
    em,
    `select count(distinct rank)::int as ahead from booth
     where day_id = ? and state = 'waiting' and rank < ?`,
    [dayId, rank],
  );
  return (row?.ahead ?? 0) + 1;
}

async function actsOf(em: EntityManager, id: string): Promise<OwnBooth['acts']> {
  const acts = await rowsIn<{
    id: string;
    title: string;
    startsAt: string | null;
    minutes: number;
  }>(
    em,
    `select id, title, told_at_time as "startsAt", minutes from stage_act where booth_id = ?
     order by told_at_time nulls last, position`,
    [id],
  );
  return acts.map(({ startsAt, ...act }) => ({
    ...act,
    startsAt: startsAt === null ? null : new Date(startsAt).toISOString(),
  }));
}
