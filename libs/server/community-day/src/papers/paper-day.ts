import { townZone } from '@dabei/words';
import type { EntityManager } from '@mikro-orm/postgresql';
import { neededCall, type BoothCall } from '../facts/booth-call';
import type { CommunityDay } from '../facts/community-day';
import { actsOf, stageTimes, timedActs, type TimedAct } from '../facts/stage';
import { squareOf, type Square } from '../square/square';

/** What every paper of a day is made of. */
export interface PaperDay {
  day: CommunityDay;
  call: BoothCall;
  office: { name: string; phone: string };
  /** When it was printed, said at the foot. */
  stand: string;
}

/** A day as it is stored, for its papers. */
export interface StoredDay {
  day: CommunityDay;
  call: BoothCall;
  square: Square;
  /** In the order of time. */
  acts: TimedAct[];
}

/** 404 where there is no call: then nobody stands anywhere. */
export async function storedDay(em: EntityManager, day: CommunityDay): Promise<StoredDay> {
  const call = await neededCall(em, day.id);
  const acts = await actsOf(em, day.id);
  return {
    ...{ day, call },
    square: await squareOf(em, day.id),
    acts: timedActs(acts, stageTimes(day, call, acts, townZone)),
  };
}
