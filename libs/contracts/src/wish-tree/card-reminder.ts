import { z } from 'zod';
import { emailAddress, instant, language, shortText, uuid } from '../primitives';

/** Whoever took a paper card may leave an address to be reminded and thanked; a code proves it, as for every donor. */
export const cardReminderInput = z.strictObject({
  email: emailAddress,
  name: shortText.default(''),
  language: language.default('de'),
});
export const cardReminder = z.object({ basketId: uuid, confirmBy: instant });

export type CardReminderInput = z.infer<typeof cardReminderInput>;
export type CardReminder = z.infer<typeof cardReminder>;
