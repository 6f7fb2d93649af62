import { smileys, uuid } from '@dabei/contracts';
import { addDays } from '@dabei/domain';
import { howWasItToken } from '@dabei/server/platform';
import { dayText, listText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress, type MailFrame } from '../mail-frame';

interface Attended {
  childFirstName: string;
  eventTitle: string;
}

export interface HowWasItFacts {
  attended: readonly Attended[];
  /** 'YYYY-MM-DD', the last day on which the answer may be changed. */
  until: string;
  /** The family is protected: the mail does not say where the child was. */
  hidden: boolean;
  token: string;
}

type Row = Attended & { hidden: boolean; forgetOn: string };

/** A face of three strokes, for programs that show neither pictures nor drawn signs alike. */
const faces = { good: ':-)', fair: ':-|', poor: ':-(' } as const;

const unique = (words: readonly string[]): string[] => [...new Set(words)];

const names = ({ attended }: HowWasItFacts, { voice }: MailFrame): string =>
  listText(unique(attended.map(({ childFirstName }) => childFirstName)), voice.language);

function question(facts: HowWasItFacts, frame: MailFrame): string {
  const { t, language } = frame.voice;
  const children = names(facts, frame);
  if (facts.hidden) return t('mail.how-was-it.subject', { children });
  const titles = listText(unique(facts.attended.map(({ eventTitle }) => eventTitle)), language);
  return t('mail.how-was-it.status', { children, titles });
}

/** "Wie war es?": one mail per family and day, three faces that lead to a page where one tap answers. */
export const howWasIt = declareMail({
  ids: z.object({ askId: uuid }),
  async load({ database, sealer }, { askId }): Promise<HowWasItFacts | null> {
    const rows = await database.rows<Row>(
      `select c.first_name as "childFirstName", e.title as "eventTitle", h.protected as hidden,
         a.forget_on::text as "forgetOn"
       from smiley_ask a join household h on h.id = a.household_id and not h.no_questions
         join campaign k on k.id = a.campaign_id and k.phase <> 'erased'
         join smiley s on s.ask_id = a.id and s.answer is null
         join registration r on r.id = s.registration_id and r.state = 'attended'
         join child c on c.id = r.child_id
         join event e on e.id = s.event_id
       where a.id = ? order by c.birth_date, c.id, e.title`,
      [askId],
    );
    const [first] = rows;
    if (first === undefined) return null;
    return {
      attended: rows,
      until: addDays(first.forgetOn, -1),
      hidden: first.hidden,
      token: howWasItToken(sealer, askId),
    };
  },
  compose(facts, frame) {
    const { t, language } = frame.voice;
    const page = webAddress(frame, `wie-war-es/${encodeURIComponent(facts.token)}`);
    return {
      subject: t('mail.how-was-it.subject', { children: names(facts, frame) }),
      status: [question(facts, frame)],
      notes: [t('mail.how-was-it.tap')],
      events: [],
      buttons: smileys.map((smiley) => ({
        sign: faces[smiley],
        label: t(`mail.how-was-it.${smiley}`),
        href: `${page}?antwort=${smiley}`,
      })),
      closing: [
        t('mail.how-was-it.counted', { day: dayText(facts.until, language, 'bare') }),
        t('mail.how-was-it.stop'),
      ],
    };
  },
});
