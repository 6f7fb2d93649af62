import { uuid } from '@dabei/contracts';
import { parentConsentToken } from '@dabei/server/platform';
import { dayText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';
import { shiftBlocks, volunteerFacts, type VolunteerFacts } from '../volunteer-facts';
import { volunteerPerson } from '../volunteer-person';

interface ConsentFacts extends VolunteerFacts {
  firstName: string;
  consentToken: string;
}

/** To the parents of somebody under age who wants to help: what, when and where, and one button to agree. */
export const volunteerConsent = declareMail({
  ids: z.object({ volunteerId: uuid }),
  async load(reader, { volunteerId }): Promise<ConsentFacts | null> {
    const facts = await volunteerFacts(reader, volunteerId);
    const person = await volunteerPerson(reader, volunteerId);
    if (facts === null || person?.needsConsent !== true || facts.day.calledOffWords !== null)
      return null;
    const consentToken = parentConsentToken(reader.sealer, volunteerId);
    return { ...facts, firstName: person.firstName, consentToken };
  },
  compose({ firstName, consentToken, ...facts }, frame) {
    const { t, language } = frame.voice;
    const { title, heldOn } = facts.day;
    const said = { title, firstName, day: dayText(heldOn, language, 'long') };
    return {
      subject: t('mail.volunteer-consent.subject', said),
      status: [t('mail.volunteer-consent.status', said)],
      notes: [t('mail.volunteer-consent.note', said)],
      events: shiftBlocks(facts, frame),
      buttons: [
        {
          label: t('mail.volunteer-consent.button'),
          href: webAddress(frame, `mitmachen/einverstanden/${consentToken}`),
        },
      ],
      closing: [t('mail.volunteer-consent.not-you', said), whomToAsk(frame)],
    };
  },
});
