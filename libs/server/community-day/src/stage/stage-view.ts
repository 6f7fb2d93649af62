import type { StageActView, StageView } from '@dabei/contracts';
import { localTimeOf, type StageProblem } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { openContact } from '../facts/booth';
import { neededCall } from '../facts/booth-call';
import type { CommunityDay } from '../facts/community-day';
import {
  actsOf,
  isBoothGone,
  isUntoldAct,
  stageTimes,
  timedActs,
  type TimedAct,
} from '../facts/stage';

/** What opening contacts and reading local times needs. */
export interface StageReader {
  sealer: Sealer;
  zone: string;
  now: Date;
}

/** The stage as the desk sees it: who is told included. */
export async function stageView(
  em: EntityManager,
  day: CommunityDay,
  { sealer, zone, now }: StageReader,
): Promise<StageView> {
  const call = await neededCall(em, day.id);
  const stored = await actsOf(em, day.id);
  const order = stageTimes(day, call, stored, zone);
  const acts = timedActs(stored, order);
  return {
    day: {
      slug: day.slug,
      title: day.title,
      heldOn: day.heldOn,
      calledOff: day.calledOffAt !== null,
      over: day.phase === 'over',
    },
    opens: call.stageOpens,
    closes: call.stageCloses,
    from: call.stageFrom === null ? call.stageOpens : localTimeOf(call.stageFrom, zone),
    version: call.stageVersion,
    acts: acts.map((act) => actView(act, { sealer, zone })),
    problems: order.outcome === 'fits' ? [] : order.problems.map(problemView),
    untold: acts.filter((act) => isUntoldAct(act, now)).length,
    wishes: await wishesOf(em, day.id),
  };
}

function actView(
  act: TimedAct,
  { sealer, zone }: Pick<StageReader, 'sealer' | 'zone'>,
): StageActView {
  const { id, title, about, minutes, changeoverMinutes, boothId, version } = act;
  const contact = contactOf(act, sealer);
  return {
    ...{ id, title, about, minutes, changeoverMinutes, boothId, contact, version },
    fixedAt: act.fixedAt === null ? null : localTimeOf(act.fixedAt, zone),
    startsAt: act.startsAt.toISOString(),
    endsAt: act.endsAt.toISOString(),
    who: act.association ?? contact?.name ?? '',
    toldAt: act.toldAt?.toISOString() ?? null,
    boothGone: isBoothGone(act),
  };
}

function contactOf(
  { sealed, keyId, language }: Pick<TimedAct, 'sealed' | 'keyId' | 'language'>,
  sealer: Sealer,
): StageActView['contact'] {
  return sealed === null || keyId === null
    ? null
    : { ...openContact(sealer, { sealed, keyId }), language };
}

const problemView = (problem: StageProblem): StageView['problems'][number] => ({
  otherId: null,
  minutes: null,
  ...problem,
});

/** Who handed in a booth, would like to be on the stage, too, and is not yet. */
function wishesOf(em: EntityManager, dayId: string): Promise<StageView['wishes']> {
  return rowsIn<StageView['wishes'][number]>(
    em,
    `select b.id as "boothId", b.association, b.stage_wish ->> 'title' as title,
       (b.stage_wish ->> 'minutes')::int as minutes
     from booth b
     where b.day_id = ? and b.stage_wish is not null
       and b.state in ('submitted','returned','complete','accepted','waiting','placed','arrived')
       and not exists (select 1 from stage_act a where a.booth_id = b.id)
     order by b.association, b.id`,
    [dayId],
  );
}
