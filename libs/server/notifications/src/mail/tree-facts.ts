import { keeperToken } from '@dabei/server/platform';
import { dayText } from '@dabei/words';
import type { EventBlock } from './mail-body';
import type { MailReader } from './mail-declaration';
import { webAddress, type MailFrame } from './mail-frame';

/** What a shop that keeps a tree may be told: numbers and days, no word of a wish. */
export interface TreeFacts {
  title: string;
  number: number;
  name: string;
  /** Cards that hang there, or are printed to be hung there, and anybody may take. */
  cards: number;
  /** Wishes of this tree that got their gift. */
  fulfilled: number;
  /** 'YYYY-MM-DD' */
  hangOn: string | null;
  giftsUntil: string;
  tours: readonly { day: string; hours: string }[];
  token: string;
}

interface Row extends Omit<TreeFacts, 'token' | 'tours'> {
  linkRound: number;
  campaignId: string;
}

/** The tree and its days as they are now; null once its campaign is erased. */
export async function treeFacts(
  { database, sealer }: Pick<MailReader, 'database' | 'sealer'>,
  treeId: string,
): Promise<TreeFacts | null> {
  const row = await database.row<Row>(
    `select k.title, k.id as "campaignId", t.number, t.name, t.link_round as "linkRound",
       k.hang_on::text as "hangOn", k.gifts_until::text as "giftsUntil",
       (select count(*)::int from wish_card c join tree_wish w on w.id = c.wish_id
        where c.tree_id = t.id and c.state in ('printed', 'hanging') and w.state in ('published', 'held')) as cards,
       (select count(*)::int from tree_wish w left join wish_card c on c.wish_id = w.id and c.state <> 'lost'
        where coalesce(c.tree_id, w.tree_id) = t.id and w.state in ('handed-over', 'closed')) as fulfilled
     from tree t join tree_campaign k on k.id = t.campaign_id and k.phase <> 'erased' where t.id = ?`,
    [treeId],
  );
  if (row === null) return null;
  const { linkRound, campaignId, ...facts } = row;
  const tours = await database.rows<{ day: string; hours: string }>(
    `select on_day::text as day, hours from tree_tour where campaign_id = ? and not cancelled
     order by on_day limit 100`,
    [campaignId],
  );
  return { ...facts, tours, token: keeperToken(sealer, treeId, linkRound) };
}

export const treeName = ({ number, name }: TreeFacts): Record<string, string> => ({
  number: String(number),
  name,
});

export const keeperPage = ({ token }: TreeFacts, frame: MailFrame): string =>
  webAddress(frame, `laden/${token}`);

/** When cards are hung up, parcels fetched, and until when gifts are taken in. */
export function dayBlock(facts: TreeFacts, { voice: { t, language } }: MailFrame): EventBlock {
  const day = (date: string): string => dayText(date, language, 'long');
  const { hangOn, tours, giftsUntil } = facts;
  return {
    title: t('mail.tree.days'),
    facts: [
      ...(hangOn === null ? [] : [{ label: t('mail.tree.hang'), lines: [day(hangOn)] }]),
      {
        label: t('mail.tree.tours'),
        lines:
          tours.length === 0
            ? [t('mail.tree.no-tours')]
            : tours.map((tour) =>
                [day(tour.day), tour.hours].filter((part) => part !== '').join(', '),
              ),
      },
      { label: t('mail.tree.gifts-until'), lines: [day(giftsUntil)] },
    ],
  };
}
