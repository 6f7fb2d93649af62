import type { LineTurn } from '@dabei/contracts';
import { translatorFor } from '@dabei/words';
import { lineSentences, tooLargeParties } from './line-words';

const turn = (children: string[], more: Partial<LineTurn>): LineTurn => ({
  registrationIds: children,
  children,
  seats: children.length,
  free: 1,
  turn: 'waits',
  reason: null,
  ...more,
});

describe('why somebody is next and somebody waits', () => {
  it('says it in the order of the line', async () => {
    const { t } = await translatorFor('de', 'participants');
    const turns = [
      turn(['Lea'], { turn: 'offered' }),
      turn(['Ali', 'Ben', 'Mia'], { turn: 'passed', reason: 'group-too-large' }),
      turn(['Zoe'], { turn: 'next' }),
      turn(['Tim'], { reason: 'no-free-place' }),
    ];
    expect(lineSentences({ free: 1, turns }, { language: 'de', t })).toEqual([
      'Lea hat ein Angebot, wir warten auf die Antwort.',
      'Ali, Ben und Mia werden übersprungen: Sie brauchen zusammen 3 Plätze, frei ist 1. Der Rang bleibt.',
      'Zoe ist als Nächstes dran: Das Angebot geht in der nächsten Minute hinaus.',
      'Tim wartet: Kein Platz ist frei.',
    ]);
  });

  it('names whom a call helps: those who come with more people than seats are free', () => {
    const turns = [
      turn(['Kim'], { seats: 4, free: 2, reason: 'party-too-large' }),
      turn(['Tim'], { seats: 3, reason: 'no-free-place' }),
    ];
    const people = [
      { registrationId: 'Kim', seats: 4 },
      { registrationId: 'Tim', seats: 3 },
    ];
    expect(tooLargeParties({ free: 8, turns }, people)).toEqual([{ person: people[0], free: 2 }]);
  });
});
