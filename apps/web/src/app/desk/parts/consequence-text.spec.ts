import { translatorFor } from '@dabei/words';
import { consequenceText } from './consequence-text';

const nothing = { places: 0, offers: 0, mails: 0, phoneCalls: 0, overbooked: 0 };

describe('the consequence of an action, in a sentence', () => {
  it.each([
    [
      { ...nothing, offers: 3, mails: 1, phoneCalls: 2 },
      '3 Familien bekommen ein Angebot: 1 Mail und 2 Anrufe.',
    ],
    [{ ...nothing, mails: 12 }, '12 Mails.'],
    [
      { ...nothing, overbooked: 2 },
      '2 Kinder sind dann über der Zahl der Plätze, niemand verliert seinen Platz.',
    ],
    [nothing, 'Niemand muss benachrichtigt werden.'],
  ])('%j', async (consequence, sentence) => {
    const { language, t } = await translatorFor('de', 'desk');
    expect(consequenceText(consequence, { language, t })).toBe(sentence);
  });
});
