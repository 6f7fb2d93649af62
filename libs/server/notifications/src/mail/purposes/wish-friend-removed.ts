import { uuid } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';

interface RemovedFacts {
  child: string;
  campaign: { slug: string; title: string; closesAt: Date | null };
}

interface Row {
  first_name: string;
  slug: string;
  title: string;
  closes_at: string | null;
}

/** "Ali wünscht wieder allein.": the family that made a group of friends took the child out; its list has stayed. */
export const wishFriendRemoved = declareMail({
  ids: z.object({ campaignId: uuid, householdId: uuid, childId: uuid }),
  async load({ database }, { campaignId, householdId, childId }): Promise<RemovedFacts | null> {
    const row = await database.row<Row>(
      `select c.first_name, k.slug, k.title, to_json(k.wishes_close_at)#>>'{}' as closes_at
       from wish_list l join child c on c.id = l.child_id
         join campaign k on k.id = l.campaign_id and k.phase in ('wishing', 'drawing')
       where l.campaign_id = ? and l.household_id = ? and l.child_id = ? and l.state <> 'withdrawn'`,
      [campaignId, householdId, childId],
    );
    if (row === null) return null;
    const { first_name: child, slug, title, closes_at } = row;
    return {
      child,
      campaign: { slug, title, closesAt: closes_at === null ? null : new Date(closes_at) },
    };
  },
  compose({ child, campaign: { slug, title, closesAt } }, frame) {
    const { voice } = frame;
    const { t } = voice;
    return {
      subject: t('mail.wish-friend-removed.subject', { child }),
      status: [t('mail.wish-friend-removed.status', { child })],
      notes: [t('mail.wish-friend-removed.list', { child, campaign: title })],
      events: [],
      buttons: [
        {
          label: t('mail.wish-friend-removed.button'),
          href: webAddress(frame, `wuensche/${encodeURIComponent(slug)}`),
        },
      ],
      closing: [
        ...(closesAt === null
          ? []
          : [t('mail.wish-friend-removed.change', { deadline: momentText(closesAt, voice) })]),
        whomToAsk(frame),
      ],
    };
  },
});
