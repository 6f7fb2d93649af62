import { translatorFor } from '@dabei/words';
import { answerLines } from './answer-lines';

describe('what a family told, as lines', () => {
  it('says each answer and leaves out what was not asked', async () => {
    const { t } = await translatorFor('de', 'desk', 'family');
    const lines = answerLines(
      {
        emergencyContact: { name: 'Oma Inge', phone: '02855 999' },
        swim: { allowed: true, level: 'seahorse' },
        health: { how: 'by-phone' },
        questions: { q1: '140', q2: true },
      },
      [{ id: 'q1', kind: 'choice', label: 'T-Shirt', choices: ['140'], required: true }],
      t,
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'Oma Inge, 02855 999',
      'Ja, hat Seepferdchen',
      '140',
      'Ja',
      'Möchte es lieber am Telefon sagen',
    ]);
    expect(lines[2]?.label).toBe('T-Shirt');
  });

  it('has no lines without answers', async () => {
    const { t } = await translatorFor('de', 'desk');
    expect(answerLines({}, [], t)).toEqual([]);
  });
});
