import {
  instantAt,
  runningOrder,
  type BoothState,
  type RunningOrder,
  type StageAct,
} from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BoothCall } from './booth-call';
import type { CommunityDay } from './community-day';

/** Somebody on the stage; a promised time and the told one as instants. */
export interface StoredAct extends StageAct {
  title: string;
  about: string;
  boothId: string | null;
  /** Of the booth. */
  association: string | null;
  boothState: BoothState | null;
  /** Who is told where there is no booth; null: nobody. */
  sealed: string | null;
  keyId: string | null;
  language: 'de' | 'en';
  toldAt: Date | null;
  version: number;
}

type Row = Omit<StoredAct, 'fixedAt' | 'toldAt'> & {
  fixedAt: string | null;
  toldAt: string | null;
};

const dated = (instant: string | null): Date | null =>
  instant === null ? null : new Date(instant);

/** The acts of a day in their order. */
export async function actsOf(em: EntityManager, dayId: string): Promise<StoredAct[]> {
  const rows = await rowsIn<Row>(
    em,
    `select a.id, a.title, a.about, a.minutes, a.changeover_minutes as "changeoverMinutes", a.fixed_at as "fixedAt",
       a.booth_id as "boothId", b.association, b.state as "boothState", encode(a.sealed, 'hex') as sealed, a.key_id as "keyId",
       a.language, a.told_at_time as "toldAt", a.version
     from stage_act a left join booth b on b.id = a.booth_id where a.day_id = ? order by a.position`,
    [dayId],
  );
  return rows.map((row) => ({ ...row, fixedAt: dated(row.fixedAt), toldAt: dated(row.toldAt) }));
}

const gone: readonly BoothState[] = ['withdrawn', 'declined', 'released', 'called-off'];

/** Its association does not come: whether somebody else is on the stage then is the office's to say. */
export const isBoothGone = ({ boothState }: Pick<StoredAct, 'boothState'>): boolean =>
  boothState !== null && gone.includes(boothState);

/** When each act begins, from the hours of the stage and the order; `zone` makes its local times instants. */
export function stageTimes(
  { heldOn }: Pick<CommunityDay, 'heldOn'>,
  {
    stageOpens,
    stageCloses,
    stageFrom,
  }: Pick<BoothCall, 'stageOpens' | 'stageCloses' | 'stageFrom'>,
  acts: readonly StoredAct[],
  zone: string,
): RunningOrder {
  const startsAt = instantAt(heldOn, stageOpens, zone);
  const hours = { startsAt, endsAt: instantAt(heldOn, stageCloses, zone) };
  return runningOrder({ hours, startsAt: stageFrom ?? startsAt, acts });
}

/** An act with its time. */
export interface TimedAct extends StoredAct {
  startsAt: Date;
  endsAt: Date;
}

/** The acts with their times, in the order of time. */
export function timedActs(acts: readonly StoredAct[], { slots }: RunningOrder): TimedAct[] {
  const known = new Map(acts.map((act) => [act.id, act]));
  return slots.flatMap(({ actId, startsAt, endsAt }) => {
    const act = known.get(actId);
    return act === undefined ? [] : [{ ...act, startsAt, endsAt }];
  });
}

/** Does it begin at another time than it was told? Whoever should be on already is told nothing more. */
export const isUntoldAct = (
  { startsAt, toldAt }: Pick<TimedAct, 'startsAt' | 'toldAt'>,
  now: Date,
): boolean => toldAt?.getTime() !== startsAt.getTime() && startsAt > now;
