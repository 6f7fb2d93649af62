import type { BoothCallInput, BoothCallView } from '@dabei/contracts';
import { countsAsBooth, keepsBoothPlace, type BoothState } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boothsOfDay, type StoredBooth } from '../facts/booth';
import { boothCallOf, type BoothCall } from '../facts/booth-call';
import type { CommunityDay } from '../facts/community-day';
import { looksOf } from './looks-of';
import { untoldActs } from './untold-acts';
import { isUntold } from './told-place';
import { usualCall } from './usual-call';

/** The moment and the zone of the town it is read in. */
export interface Moment {
  now: Date;
  zone: string;
}

/** Changed needs that the office has not looked at; who is over needs no ground any more. */
export const waitsForLook = (booth: StoredBooth): boolean =>
  looksOf(booth).length > 0 && (booth.state === 'waiting' || countsAsBooth(booth.state));

/** Was it ever handed in? Before that it is nobody's business but its association's. */
export const isHandedIn = ({ state, submittedAt }: StoredBooth): boolean =>
  state !== 'draft' && submittedAt !== null;

/** The call at the desk with what there is to do. */
export async function callView(
  em: EntityManager,
  day: CommunityDay,
  moment: Moment,
): Promise<BoothCallView> {
  const { slug, title, heldOn, calledOffAt, phase } = day;
  const call = await boothCallOf(em, day.id);
  const booths = (await boothsOfDay(em, day.id)).filter(isHandedIn);
  const count = (state: BoothState): number =>
    booths.filter((booth) => booth.state === state).length;
  const acts = call === null ? [] : await untoldActs(em, day, call, moment);
  return {
    day: { slug, title, heldOn, calledOff: calledOffAt !== null, over: phase === 'over' },
    call: call === null ? null : { ...callInputOf(call), version: call.version },
    usual: usualCall(day, moment.now, moment.zone),
    counts: {
      submitted: count('submitted'),
      returned: count('returned'),
      complete: count('complete'),
      waiting: count('waiting'),
      accepted: count('accepted'),
      placed: booths.filter(({ state }) => keepsBoothPlace(state)).length,
      toLookAt: booths.filter(waitsForLook).length,
      untold: booths.filter((booth) => booth.answerUntold || isUntold(booth)).length + acts.length,
    },
  };
}

function callInputOf({ opensAt, closesAt, ...call }: BoothCall): BoothCallInput {
  const { allocation, places, minimums, about, lostChildPoint, firstAid, safety } = call;
  const { setUpFrom, setUpUntil, setUpMinutes, laneCapacity, stageOpens, stageCloses } = call;
  return {
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    ...{ allocation, places, minimums, about, lostChildPoint, firstAid, safety },
    ...{ setUpFrom, setUpUntil, setUpMinutes, laneCapacity, stageOpens, stageCloses },
  };
}
