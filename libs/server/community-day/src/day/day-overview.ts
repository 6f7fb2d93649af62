import type { CommunityDayOverview, CommunityDayStep } from '@dabei/contracts';
import { moveCommunityDay, type CommunityDayMoveFacts } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommunityDay } from '../facts/community-day';
import { keepsPlace } from '../facts/signup-state';
import { consentOf, volunteersOfDay } from '../facts/volunteer';
import { dayView } from './day-view';

type Counts = CommunityDayOverview['counts'];

const nothingYet: CommunityDayMoveFacts = { shifts: 0, keptShifts: 0, hasCall: false, booths: 0 };

/** What a step of the day depends on: what there is to take, and who has taken it. */
export async function moveFactsOf(
  em: EntityManager,
  dayId: string,
): Promise<CommunityDayMoveFacts> {
  const [row] = await rowsIn<CommunityDayMoveFacts>(
    em,
    `select (select count(*)::int from shift where day_id = d.id) as shifts,
       (select count(*)::int from shift_signup u join shift s on s.id = u.shift_id
        where s.day_id = d.id and u.${keepsPlace}) as "keptShifts",
       exists (select from booth_call where day_id = d.id) as "hasCall",
       (select count(*)::int from booth where day_id = d.id and submitted_at is not null
          and state not in ('declined', 'withdrawn')) as booths
     from community_day d where d.id = ?`,
    [dayId],
  );
  return row ?? nothingYet;
}

async function countsOf(
  em: EntityManager,
  sealer: Sealer,
  { id, heldOn }: CommunityDay,
): Promise<Counts> {
  const [row] = await rowsIn<Omit<Counts, 'volunteers' | 'consentMissing'> & { helping: string[] }>(
    em,
    `select (select count(*)::int from shift where day_id = ?) as shifts,
       (select coalesce(sum(needed), 0)::int from shift where day_id = ?) as needed,
       (count(*) filter (where u.state in ('taken', 'checked-in')))::int as taken,
       (count(*) filter (where u.state = 'asked'))::int as asked,
       coalesce(json_agg(distinct u.volunteer_id) filter (where u.${keepsPlace}), '[]') as helping
     from shift_signup u join shift s on s.id = u.shift_id where s.day_id = ?`,
    [id, id, id],
  );
  const { helping = [], ...counts } = row ?? { shifts: 0, needed: 0, taken: 0, asked: 0 };
  const helpers = (await volunteersOfDay(em, sealer, id)).filter((one) => helping.includes(one.id));
  return {
    ...counts,
    volunteers: helpers.length,
    consentMissing: helpers.filter((one) => consentOf(one, heldOn) === 'missing').length,
  };
}

/** The day on one page: its settings, how many hands there are, what comes next. */
export async function overviewOf(
  em: EntityManager,
  sealer: Sealer,
  day: CommunityDay,
): Promise<CommunityDayOverview> {
  return {
    day: dayView(day),
    counts: await countsOf(em, sealer, day),
    steps: stepsOf(day, await moveFactsOf(em, day.id)),
  };
}

function stepsOf({ phase }: CommunityDay, facts: CommunityDayMoveFacts): CommunityDayStep[] {
  return (['advance', 'go-back'] as const).flatMap((move): CommunityDayStep[] => {
    // where it would lead, and then whether it may go there now
    const open = moveCommunityDay(phase, move, { ...nothingYet, shifts: 1 });
    if (open.outcome === 'refused') return [];
    const moved = moveCommunityDay(phase, move, facts);
    const refused =
      moved.outcome === 'refused' && moved.reason !== 'not-in-this-phase' ? moved.reason : null;
    return [{ move, to: open.to, refused }];
  });
}
