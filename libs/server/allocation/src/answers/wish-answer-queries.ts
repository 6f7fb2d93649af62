import type { WishAnswers } from '@dabei/contracts';
import { firstStart, freeSeats, isReserved, localDateOf, type Span } from '@dabei/domain';
import { CONFIG, Clock, Database, notFound, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { judgeWish } from '../facts/judge-wish';
import { campaignNamed, type WishCampaign } from '../facts/wish-campaign';
import { loadWishChildren, type WishChild } from '../facts/wish-children';
import { canBeWished, loadWishEvents, type WishEvent } from '../facts/wish-events';
import { loadQuotas, loadSeats } from '../instance/load-quotas';

/** So many events are proposed to one child; the programme has the rest. */
const PROPOSED = 6;

type ChildAnswers = WishAnswers['children'][number];
interface AnswerRow extends Omit<ChildAnswers, 'alternatives'> {
  resident: boolean;
}

/** What became of a family's wishes, and what is still free for its children. Only once the draw is confirmed. */
@Injectable()
export class WishAnswerQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofFamily(slug: string, householdId: string): Promise<WishAnswers> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await campaignNamed(em, slug);
      if (!campaign.dates.drawn) throw notFound();
      const rows = await answersIn(em, campaign.id, householdId);
      const free = isOver(campaign, now) ? [] : await this.stillFree(em, campaign, now);
      const children = await loadWishChildren(
        em,
        rows.map(({ childId }) => childId),
      );
      return {
        campaign: campaign.slug,
        children: rows.map(({ resident, ...row }) => ({
          ...row,
          alternatives: this.alternatives(campaign, free, children.get(row.childId), resident, now),
        })),
      };
    });
  }

  private alternatives(
    campaign: WishCampaign,
    free: readonly { event: WishEvent; free: number }[],
    child: WishChild | undefined,
    resident: boolean,
    now: Date,
  ): ChildAnswers['alternatives'] {
    if (child === undefined) return [];
    const judging = { now, zone: this.config.townZone, campaign };
    return free
      .filter(({ event }) => judgeWish(judging, { child, resident }, event).allowed)
      .slice(0, PROPOSED)
      .map(({ event, free: seats }) => ({
        eventId: event.id,
        slug: event.slug,
        title: event.title,
        startsAt: (firstStart(event.policy.sessions) ?? now).toISOString(),
        free: seats,
      }));
  }

  /** Events that take place, with seats for everybody and nobody in line, the earliest first. */
  private async stillFree(
    em: EntityManager,
    campaign: WishCampaign,
    now: Date,
  ): Promise<{ event: WishEvent; free: number }[]> {
    const events = (await loadWishEvents(em, campaign.id)).filter(canBeWished);
    const quotas = await loadQuotas(em, campaign.id);
    const seats = await loadSeats(em, campaign.id);
    const today = localDateOf(now, this.config.townZone);
    return (
      events
        .filter((event) => startsLater(event.policy.sessions, now))
        // a child that got nothing is not sent where nothing may come of it
        .filter(({ id, minimumPlaces }) => (seats.get(id)?.seated ?? 0) >= (minimumPlaces ?? 0))
        .map((event) => {
          const own = quotas.filter(({ eventIds }) => eventIds.includes(event.id));
          const open = own.filter((quota) => quota.kind !== 'shared' && !isReserved(quota, today));
          const bus = own.filter(({ kind }) => kind === 'shared').map(freeSeats);
          const sum = open.reduce((total, quota) => total + freeSeats(quota), 0);
          const waiting = seats.get(event.id)?.waiting ?? 0;
          return { event, free: waiting > 0 ? 0 : Math.min(sum, ...bus) };
        })
        .filter(({ free }) => free > 0)
    );
  }
}

/** Nothing can be taken any more, so nothing is proposed. Before the opening hour it is, with the hour. */
function isOver({ policy }: WishCampaign, now: Date): boolean {
  if (policy.phase !== 'drawing' && policy.phase !== 'open') return true;
  return policy.closesAt !== null && policy.closesAt <= now;
}

function startsLater(sessions: readonly Span[], now: Date): boolean {
  const start = firstStart(sessions);
  return start !== null && start > now;
}

async function answersIn(
  em: EntityManager,
  campaignId: string,
  householdId: string,
): Promise<AnswerRow[]> {
  return rowsIn<AnswerRow>(
    em,
    `select k.id as "childId", k.first_name as "firstName", lot.lot, h.resident,
       (select max(o.lot) from lot o where o.campaign_id = d.campaign_id) as lots,
       (select coalesce(json_agg(json_build_object('eventId', a.event_id, 'slug', e.slug, 'title', e.title,
            'position', a.position, 'lastLot', a.last_lot, 'otherEventId', a.other_event_id,
            'reason', case when e.status = 'cancelled' then 'cancelled' else a.reason end,
            'state', case when r.occupies then 'place' when r.id is not null then 'waiting' else 'none' end,
            'ahead', case when r.state in ('waiting', 'queued') then
              (select count(*)::int from registration o where o.event_id = r.event_id
                and o.state in ('waiting', 'queued') and o.rank < r.rank) end) order by a.position), '[]')
          from wish_answer a join event e on e.id = a.event_id
            left join registration r on r.child_id = a.child_id and r.event_id = a.event_id
              and r.state in ('held', 'queued', 'confirmed', 'waiting', 'attended', 'missed')
          where a.run_id = d.confirmed_run_id and a.child_id = k.id) as wishes
     from draw d join wish_list l on l.campaign_id = d.campaign_id and l.state = 'submitted'
       join child k on k.id = l.child_id join household h on h.id = l.household_id
       join lot on lot.campaign_id = d.campaign_id and lot.child_id = k.id
     where d.campaign_id = ? and l.household_id = ? and d.confirmed_run_id is not null
     order by k.birth_date, k.id`,
    [campaignId, householdId],
  );
}
