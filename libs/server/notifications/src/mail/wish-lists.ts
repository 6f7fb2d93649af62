import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import type { MailReader } from './mail-declaration';

/** A child's list as a mail tells it. */
export interface MailWishList {
  childFirstName: string;
  state: 'draft' | 'submitted';
  /** Titles, best first. */
  wishes: readonly string[];
  maxPlaces: number | null;
  together: 'only' | 'rather' | null;
}

export interface WishFacts {
  lists: readonly MailWishList[];
  campaign: { slug: string; title: string; closesAt: Date | null };
  /** The family is protected: what its children wish stands in no mail. */
  hidden: boolean;
}

interface Row {
  first_name: string;
  state: 'draft' | 'submitted';
  wishes: string[];
  max_places: number | null;
  together: 'only' | 'rather' | null;
  slug: string;
  title: string;
  closes_at: string | null;
  hidden: boolean;
}

export const wishIds = z.object({ campaignId: uuid, householdId: uuid });

/** The lists of one family that count or are still being written; null when there are none. */
export async function wishFacts(
  { database }: MailReader,
  { campaignId, householdId }: z.infer<typeof wishIds>,
): Promise<WishFacts | null> {
  const rows = await database.rows<Row>(
    `select c.first_name, l.state, l.max_places, g.together, k.slug, k.title, h.protected as hidden,
       to_json(k.wishes_close_at)#>>'{}' as closes_at,
       array(select e.title from wish w join event e on e.id = w.event_id
         where w.wish_list_id = l.id order by w.position) as wishes
     from wish_list l join household h on h.id = l.household_id join child c on c.id = l.child_id
       join campaign k on k.id = l.campaign_id and k.phase in ('wishing', 'drawing')
       left join wish_group_member m on m.wish_list_id = l.id
       left join wish_group g on g.id = m.wish_group_id
     where l.campaign_id = ? and l.household_id = ? and l.state <> 'withdrawn'
     order by c.birth_date, c.id`,
    [campaignId, householdId],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    lists: rows.map(({ first_name, max_places, state, wishes, together }) => ({
      childFirstName: first_name,
      state,
      wishes,
      maxPlaces: max_places,
      together,
    })),
    campaign: {
      slug: first.slug,
      title: first.title,
      closesAt: first.closes_at === null ? null : new Date(first.closes_at),
    },
    hidden: first.hidden,
  };
}
