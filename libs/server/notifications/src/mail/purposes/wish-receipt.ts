import { listText, momentText } from '@dabei/words';
import { declareMail } from '../mail-declaration';
import type { EventBlock } from '../mail-body';
import { webAddress, type MailFrame } from '../mail-frame';
import { whomToAsk } from '../phrases';
import { wishFacts, wishIds, type MailWishList } from '../wish-lists';

function blockOf(
  { childFirstName, wishes, maxPlaces, together }: MailWishList,
  { voice: { t } }: MailFrame,
): EventBlock {
  const ranked = wishes.map((title, index) => ({
    label: t('mail.wish-receipt.rank', { rank: index + 1 }),
    lines: [title],
  }));
  const most =
    maxPlaces === null
      ? []
      : [
          {
            label: t('mail.wish-receipt.limit'),
            lines: [t('mail.wish-receipt.most', { count: maxPlaces })],
          },
        ];
  const company =
    together === null
      ? []
      : [{ label: t('mail.wish-receipt.company'), lines: [t(`mail.wish-receipt.${together}`)] }];
  return { title: childFirstName, facts: [...ranked, ...most, ...company] };
}

/** "Die Wünsche sind angekommen": what counts in the draw as it stands now, for the family to keep. */
export const wishReceipt = declareMail({
  ids: wishIds,
  async load(reader, ids) {
    const facts = await wishFacts(reader, ids);
    const lists = facts?.lists.filter(({ state }) => state === 'submitted') ?? [];
    return facts === null || lists.length === 0 ? null : { ...facts, lists };
  },
  compose({ lists, campaign, hidden }, frame) {
    const { voice } = frame;
    const { t, language } = voice;
    const children = listText(
      lists.map(({ childFirstName }) => childFirstName),
      language,
    );
    const { closesAt } = campaign;
    return {
      subject: t('mail.wish-receipt.subject', { children }),
      status: [t('mail.wish-receipt.status', { children })],
      notes: [
        t('mail.wish-receipt.draw', { campaign: campaign.title }),
        ...(hidden ? [t('mail.wish-receipt.hidden')] : []),
      ],
      events: hidden ? [] : lists.map((list) => blockOf(list, frame)),
      buttons: [
        {
          label: t('mail.wish-receipt.button'),
          href: webAddress(frame, `wuensche/${encodeURIComponent(campaign.slug)}`),
        },
      ],
      closing: [
        ...(closesAt === null
          ? []
          : [t('mail.wish-receipt.change', { deadline: momentText(closesAt, voice) })]),
        whomToAsk(frame),
      ],
    };
  },
});
