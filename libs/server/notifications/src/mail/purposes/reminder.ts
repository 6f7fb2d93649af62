import { localDate, uuid } from '@dabei/contracts';
import { notComingToken } from '@dabei/server/platform';
import { dayText, sessionText, townTime } from '@dabei/words';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail } from '../mail-declaration';
import { webAddress, type MailFrame } from '../mail-frame';
import type { MailLine } from '../mail-line';
import {
  childrenOf,
  countChildren,
  entriesOf,
  howToCancel,
  ownRegistrations,
  titlesOf,
} from '../phrases';

export interface ReminderFacts {
  lines: readonly MailLine[];
  /** 'YYYY-MM-DD' in the town. */
  day: string;
  /** The secret of the page "kommt nicht". */
  token: string;
}

const sessionsOn = ({ event }: MailLine, day: string) =>
  event.sessions.filter(({ startsAt }) => townTime(startsAt).date === day);

const isHidden = ({ lines }: ReminderFacts): boolean => lines.some(({ hidden }) => hidden);

/** "Mia und Ben sind dabei: Dienstag, 6. Juli, 14–17 Uhr.", one sentence per event. */
function sentences(facts: ReminderFacts, frame: MailFrame): string[] {
  const { lines, day } = facts;
  const { voice } = frame;
  if (isHidden(facts)) {
    const children = childrenOf(lines, frame);
    return [voice.t('mail.reminder.status-hidden', { children, count: countChildren(lines) })];
  }
  const eventIds = [...new Set(lines.map(({ event }) => event.id))];
  return eventIds.flatMap((eventId) => {
    const there = lines.filter(({ event }) => event.id === eventId);
    const [first] = there;
    if (first === undefined) return [];
    return sessionsOn(first, day).map(({ startsAt, endsAt, allDay }) => {
      const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), allDay };
      const sentence = voice.t('mail.reminder.status', {
        children: childrenOf(there, frame),
        count: there.length,
        when: sessionText(times, voice),
      });
      const { title } = first.event;
      return eventIds.length > 1 ? voice.t('mail.status.at', { title, sentence }) : sentence;
    });
  });
}

/** "Nicht vergessen": one mail per family and day, only for those who really come. */
export const reminder = declareMail({
  ids: z.object({ householdId: uuid, day: localDate }),
  async load({ lines, now, sealer }, { householdId, day }): Promise<ReminderFacts | null> {
    const coming = (await lines.ofHousehold(householdId)).filter(
      (line) =>
        line.state === 'confirmed' &&
        !line.event.cancelled &&
        sessionsOn(line, day).some(({ startsAt }) => startsAt > now),
    );
    const token = notComingToken(sealer, householdId, day);
    return coming.length > 0 ? { lines: coming, day, token } : null;
  },
  compose(facts, frame) {
    const { t, language } = frame.voice;
    const { lines, day } = facts;
    const children = childrenOf(lines, frame);
    const title = titlesOf(lines, frame);
    const notComing = {
      label: t('mail.reminder.not-coming', { count: countChildren(lines) }),
      href: webAddress(frame, `kommt-nicht/${encodeURIComponent(facts.token)}`),
    };
    return {
      subject: isHidden(facts)
        ? t('mail.reminder.subject-hidden', { children })
        : t('mail.reminder.subject', { children, title, day: dayText(day, language) }),
      status: sentences(facts, frame),
      notes: [],
      events: eventBlocks(lines, frame.voice),
      buttons: [ownRegistrations(frame), notComing],
      closing: [t('mail.reminder.not-coming-how', { button: notComing.label }), howToCancel(frame)],
    };
  },
  entries: ({ lines }, host) => entriesOf(lines, host),
});
