import { uuid } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { whomToAsk } from '../phrases';
import {
  volunteerEntries,
  volunteerFacts,
  volunteerPage,
  type VolunteerFacts,
} from '../volunteer-facts';

/** The day does not take place: the sentence of the office, and every shift out of the calendar. */
export const volunteerCalledOff = declareMail({
  ids: z.object({ volunteerId: uuid }),
  async load(reader, { volunteerId }): Promise<(VolunteerFacts & { words: string }) | null> {
    const facts = await volunteerFacts(reader, volunteerId);
    const words = facts?.day.calledOffWords ?? null;
    return facts === null || words === null ? null : { ...facts, words };
  },
  compose({ words, ...facts }, frame) {
    const { t, language } = frame.voice;
    const said = { title: facts.day.title, day: dayText(facts.day.heldOn, language, 'long') };
    return {
      subject: t('mail.volunteer-called-off.subject', said),
      status: [t('mail.volunteer-called-off.status', said)],
      notes: [words, t('mail.volunteer-called-off.note')],
      events: [],
      buttons: [volunteerPage(facts, frame)],
      closing: [whomToAsk(frame)],
    };
  },
  entries: (facts, host) => volunteerEntries(facts, host),
});
