import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import type { MailReader } from './mail-declaration';
import type { MailLine } from './mail-line';

/** The answer to one wish, as a mail tells it. */
export interface MailAnswer {
  title: string;
  reason: string;
  lastLot: number | null;
  /** What the child has instead, where that is the reason. */
  instead: string | null;
  /** Children before it on the waiting list; null when it does not wait. */
  ahead: number | null;
}

export interface MailDrawnChild {
  childFirstName: string;
  lot: number;
  lots: number;
  /** Best wish first. */
  answers: readonly MailAnswer[];
}

export interface DrawFacts {
  children: readonly MailDrawnChild[];
  campaign: { slug: string; title: string; opensAt: Date | null };
  /** The places, with everything a family needs on the day. */
  places: readonly MailLine[];
  /** The family is protected: what its children wish stands in no mail. */
  hidden: boolean;
}

interface Row extends MailDrawnChild {
  slug: string;
  campaign: string;
  opens_at: string | null;
  hidden: boolean;
}

export const drawIds = z.object({ campaignId: uuid, householdId: uuid });

/** What the confirmed draw gave the children of one family; null when it has none in it any more. */
export async function drawFacts(
  { database, lines }: MailReader,
  { campaignId, householdId }: z.infer<typeof drawIds>,
): Promise<DrawFacts | null> {
  const rows = await database.rows<Row>(
    `select k.first_name as "childFirstName", lot.lot, h.protected as hidden, c.slug, c.title as campaign,
       to_json(c.opens_at)#>>'{}' as opens_at,
       (select max(o.lot) from lot o where o.campaign_id = c.id) as lots,
       (select coalesce(json_agg(json_build_object('title', e.title, 'reason', a.reason, 'lastLot', a.last_lot,
           'instead', i.title, 'ahead', case when r.id is not null then
             (select count(*)::int from registration o where o.event_id = r.event_id
               and o.state in ('waiting', 'queued') and o.rank < r.rank) end) order by a.position), '[]')
         from wish_answer a join event e on e.id = a.event_id left join event i on i.id = a.other_event_id
           left join registration r on r.child_id = a.child_id and r.event_id = a.event_id
             and r.state in ('waiting', 'queued')
         where a.run_id = d.confirmed_run_id and a.child_id = k.id) as answers
     from draw d join campaign c on c.id = d.campaign_id
       join wish_list l on l.campaign_id = c.id and l.state = 'submitted'
       join household h on h.id = l.household_id join child k on k.id = l.child_id
       join lot on lot.campaign_id = c.id and lot.child_id = k.id
     where d.campaign_id = ? and l.household_id = ? and d.confirmed_run_id is not null
     order by k.birth_date, k.id`,
    [campaignId, householdId],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    children: rows.map(({ childFirstName, lot, lots, answers }) => ({
      childFirstName,
      lot,
      lots,
      answers,
    })),
    campaign: {
      slug: first.slug,
      title: first.campaign,
      opensAt: first.opens_at === null ? null : new Date(first.opens_at),
    },
    places: await lines.ofDraw(campaignId, householdId),
    hidden: first.hidden,
  };
}
