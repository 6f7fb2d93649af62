import { uuid } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';

interface JoinedFacts {
  campaign: { slug: string; title: string };
  together: 'only' | 'rather';
  /** First names of the family that made the group. */
  own: readonly string[];
  /** First names of the family that joined; null for a child of a protected one. */
  joined: readonly (string | null)[];
}

interface Row {
  slug: string;
  title: string;
  together: 'only' | 'rather';
  household_id: string;
  protected: boolean;
  first_name: string;
}

/** "Ali wünscht jetzt zusammen mit Mia.": told to the family that passed the code on, once for each family. */
export const wishFriendJoined = declareMail({
  ids: z.object({ groupId: uuid, joinedId: uuid, householdId: uuid }),
  async load({ database }, { groupId, joinedId, householdId }): Promise<JoinedFacts | null> {
    const rows = await database.rows<Row>(
      `select k.slug, k.title, g.together, l.household_id, h.protected, c.first_name
       from wish_group g join campaign k on k.id = g.campaign_id and k.phase = 'wishing'
         join wish_group_member m on m.wish_group_id = g.id
         join wish_list l on l.id = m.wish_list_id and l.state <> 'withdrawn'
         join household h on h.id = l.household_id join child c on c.id = l.child_id
       where g.id = ? and g.household_id = ? and l.household_id in (?, ?) order by m.joined_at, c.birth_date, c.id`,
      [groupId, householdId, joinedId, householdId],
    );
    const of = (id: string): Row[] => rows.filter(({ household_id }) => household_id === id);
    const [first] = of(joinedId);
    // gone again meanwhile: then there is nothing to tell
    if (first === undefined || of(householdId).length === 0) return null;
    return {
      campaign: { slug: first.slug, title: first.title },
      together: first.together,
      own: of(householdId).map(({ first_name }) => first_name),
      joined: of(joinedId).map((row) => (row.protected ? null : row.first_name)),
    };
  },
  compose({ campaign, together, own, joined }, frame) {
    const { t, language } = frame.voice;
    const names = listText(
      joined.map((name) => name ?? t('mail.wish-friend-joined.aChild')),
      language,
    );
    const words = { names, count: joined.length, children: listText([...own], language) };
    return {
      subject: t('mail.wish-friend-joined.subject', words),
      status: [t('mail.wish-friend-joined.status', words)],
      notes: [
        t(`mail.wish-friend-joined.${together}`, { campaign: campaign.title }),
        t('mail.wish-friend-joined.unknown'),
      ],
      events: [],
      buttons: [
        {
          label: t('mail.wish-friend-joined.button'),
          href: webAddress(frame, `wuensche/${encodeURIComponent(campaign.slug)}/zusammen`),
        },
      ],
      closing: [whomToAsk(frame)],
    };
  },
});
