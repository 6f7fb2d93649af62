import { localDate, uuid } from '@dabei/contracts';
import { dayText, sessionText, townTime } from '@dabei/words';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail } from '../mail-declaration';
import type { MailFrame } from '../mail-frame';
import type { MailLine } from '../mail-line';
import { childrenOf, entriesOf, howToCancel, ownRegistrations, titlesOf } from '../phrases';

interface ReminderFacts {
  lines: readonly MailLine[];
  /** 'YYYY-MM-DD' in the town. */
  day: string;
}

const sessionsOn = ({ event }: MailLine, day: string) =>
  event.sessions.filter(({ startsAt }) => townTime(startsAt).date === day);

/** "Mia und Ben sind dabei: Dienstag, 6. Juli, 14–17 Uhr.", one sentence per event. */
function sentences({ lines, day }: ReminderFacts, frame: MailFrame): string[] {
  const { voice } = frame;
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
  async load({ lines, now }, { householdId, day }): Promise<ReminderFacts | null> {
    const coming = (await lines.ofHousehold(householdId)).filter(
      (line) =>
        line.state === 'confirmed' &&
        !line.event.cancelled &&
        sessionsOn(line, day).some(({ startsAt }) => startsAt > now),
    );
    return coming.length > 0 ? { lines: coming, day } : null;
  },
  compose(facts, frame) {
    const { t, language } = frame.voice;
    const { lines, day } = facts;
    const children = childrenOf(lines, frame);
    const title = titlesOf(lines, frame);
    return {
      subject: t('mail.reminder.subject', { children, title, day: dayText(day, language) }),
      status: sentences(facts, frame),
      notes: [],
      events: eventBlocks(lines, frame.voice),
      buttons: [ownRegistrations(frame)],
      closing: [t('mail.reminder.cannot-come'), howToCancel(frame)],
    };
  },
  entries: ({ lines }, host) => entriesOf(lines, host),
});
