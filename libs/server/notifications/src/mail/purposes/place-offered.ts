import { uuid } from '@dabei/contracts';
import { offerToken } from '@dabei/server/platform';
import { listText, momentText } from '@dabei/words';
import { z } from 'zod';
import { amountText, eventBlocks } from '../event-blocks';
import { declareMail, type MailReader } from '../mail-declaration';
import { webAddress, type MailFrame } from '../mail-frame';
import type { MailLine } from '../mail-line';
import { linesOfOffers, offersOfBundle } from '../offer-bundle';
import { childrenOf, titlesOf, whomToAsk } from '../phrases';

interface OfferFacts {
  lines: readonly MailLine[];
  expiresAt: Date;
  token: string;
  /** Titles of places that lie at the same time. */
  overlapsWith: readonly string[];
}

async function overlapping({ database }: MailReader, registrationIds: readonly string[]) {
  const rows = await database.rows<{ title: string }>(
    `select distinct e.title from registration_span own
       join registration_span other on other.child_id = own.child_id and other.occupies
         and other.registration_id <> own.registration_id and other.span && own.span
       join registration mine on mine.id = own.registration_id
       join registration r on r.id = other.registration_id and r.household_id = mine.household_id
       join event e on e.id = r.event_id
     where own.registration_id = any(?::uuid[]) order by e.title`,
    [`{${registrationIds.join(',')}}`],
  );
  return rows.map(({ title }) => title);
}

function notesOf({ lines, expiresAt, overlapsWith }: OfferFacts, frame: MailFrame): string[] {
  const { t, language } = frame.voice;
  const children = childrenOf(lines, frame);
  const cents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const deadline = momentText(expiresAt, frame.voice);
  return [
    t('mail.place-offered.deadline', { deadline }),
    t('mail.place-offered.accepting', { count: lines.length, children }),
    ...(cents > 0 ? [t('mail.place-offered.fee', { amount: amountText(cents, frame.voice) })] : []),
    ...(overlapsWith.length > 0
      ? [
          t('mail.place-offered.overlap', {
            count: overlapsWith.length,
            titles: listText(overlapsWith, language),
          }),
        ]
      : []),
    t('mail.place-offered.link-changes-nothing'),
  ];
}

/** A freed place: one question, two equal answers, the deadline in words. */
export const placeOffered = declareMail({
  ids: z.object({ offerId: uuid }),
  async load(reader, { offerId }): Promise<OfferFacts | null> {
    const offers = await offersOfBundle(reader, offerId, 'open');
    const [first] = offers;
    if (first === undefined || first.expiresAt === null || first.expiresAt <= reader.now)
      return null;
    return {
      lines: await linesOfOffers(reader, offers),
      expiresAt: first.expiresAt,
      token: offerToken(reader.sealer, first.id),
      overlapsWith: await overlapping(
        reader,
        offers.map(({ registrationId }) => registrationId),
      ),
    };
  },
  compose(facts, frame) {
    const { t } = frame.voice;
    const children = childrenOf(facts.lines, frame);
    const href = webAddress(frame, `angebot/${encodeURIComponent(facts.token)}`);
    return {
      subject: t('mail.place-offered.subject', { children, title: titlesOf(facts.lines, frame) }),
      status: [t('mail.place-offered.status', { children, count: facts.lines.length })],
      notes: notesOf(facts, frame),
      events: eventBlocks(facts.lines, frame.voice),
      buttons: [
        { label: t('mail.button.yes'), href },
        { label: t('mail.button.no'), href },
      ],
      closing: [whomToAsk(frame)],
    };
  },
});
