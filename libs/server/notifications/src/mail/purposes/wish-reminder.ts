import { listText, momentText } from '@dabei/words';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';
import { wishFacts, wishIds, type WishFacts } from '../wish-lists';

type UnfinishedFacts = WishFacts & { campaign: { closesAt: Date } };

/** Two days before the end: a list was begun and never handed in, so it would not be in the draw. */
export const wishReminder = declareMail({
  ids: wishIds,
  async load(reader, ids): Promise<UnfinishedFacts | null> {
    const facts = await wishFacts(reader, ids);
    const lists = facts?.lists.filter(({ state }) => state === 'draft') ?? [];
    const closesAt = facts?.campaign.closesAt ?? null;
    // handed in meanwhile, or too late: then there is nothing to remind of
    if (facts === null || lists.length === 0 || closesAt === null || closesAt <= reader.now)
      return null;
    return { ...facts, lists, campaign: { ...facts.campaign, closesAt } };
  },
  compose({ lists, campaign }, frame) {
    const { voice } = frame;
    const { t, language } = voice;
    const children = listText(
      lists.map(({ childFirstName }) => childFirstName),
      language,
    );
    const deadline = momentText(campaign.closesAt, voice);
    return {
      subject: t('mail.wish-reminder.subject', { children }),
      status: [t('mail.wish-reminder.status', { children })],
      notes: [t('mail.wish-reminder.until', { deadline, campaign: campaign.title })],
      events: [],
      buttons: [
        {
          label: t('mail.wish-reminder.button'),
          href: webAddress(frame, `wuensche/${encodeURIComponent(campaign.slug)}`),
        },
      ],
      closing: [t('mail.wish-reminder.no-hurry'), whomToAsk(frame)],
    };
  },
});
