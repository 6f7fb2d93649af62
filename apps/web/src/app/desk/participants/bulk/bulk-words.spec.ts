import { translatorFor } from '@dabei/words';
import { consequenceSentences, skippedSentences } from './bulk-words';

const preview = {
  chosen: 4,
  willDo: 3,
  skipped: [],
  mails: 2,
  calls: 1,
  offers: 3,
  offerMails: 3,
  offerCalls: 0,
  feeDifferences: 0,
};

describe('a bulk action says what follows', () => {
  it('counts who hears of it and who is offered a place', async () => {
    const { t } = await translatorFor('de', 'desk', 'participants');
    expect(consequenceSentences(preview, { language: 'de', t })).toEqual([
      'Bescheid geben wir mit 2 Mails und 1 Anruf oder Brief.',
      '3 Familien bekommen ein Angebot: 3 Mails.',
    ]);
  });

  it('says when nobody hears of it', async () => {
    const { t } = await translatorFor('de', 'desk', 'participants');
    const quiet = { ...preview, mails: 0, calls: 0, offers: 0, offerMails: 0 };
    expect(consequenceSentences(quiet, { language: 'de', t })).toEqual([
      'Niemand bekommt deswegen Post.',
    ]);
  });

  it('names each reason in a sentence, also one it does not know', async () => {
    const { t } = await translatorFor('de', 'desk', 'participants');
    const sentences = skippedSentences(
      [
        { reason: 'full', count: 2 },
        { reason: 'something-new', count: 1 },
      ],
      { language: 'de', t },
    );
    expect(sentences).toEqual(['2 Kinder: kein Platz frei', '1 Kind: geht nach den Regeln nicht']);
  });
});
