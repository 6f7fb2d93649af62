import type { LineTurn } from '@dabei/contracts';
import { translatorFor } from '@dabei/words';
import { lineSentences } from './line-words';

const turn = (children: string[], more: Partial<LineTurn>): LineTurn => ({
  registrationIds: children,
  children,
  seats: children.length,
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
});
