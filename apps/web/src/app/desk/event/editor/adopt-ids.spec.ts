import { emptySession } from '../fields/shared-model';
import { adoptIds } from './adopt-ids';
import { emptyQuestion, newEvent } from './editor-model';

const typed = {
  ...newEvent,
  sessions: [
    { ...emptySession, id: 'a', date: '2027-07-20' },
    { ...emptySession, date: '2027-07-21' },
    { ...emptySession, date: '2027-07-21' },
  ],
};

describe('rows that were typed and are stored now', () => {
  it('get their ids, each one its own, wherever the server put them', () => {
    const stored = {
      ...typed,
      sessions: [
        { ...emptySession, id: 'c', date: '2027-07-21' },
        { ...emptySession, id: 'a', date: '2027-07-20' },
        { ...emptySession, id: 'b', date: '2027-07-21' },
      ],
    };
    expect(adoptIds(typed, stored).sessions.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });

  it('stay new when somebody typed on in the meantime', () => {
    const more = { ...typed, questions: [{ ...emptyQuestion, label: 'Eigener Helm?' }] };
    const stored = { ...typed, questions: [{ ...emptyQuestion, id: 'q', label: 'Eigener' }] };
    expect(adoptIds(more, stored).questions[0]?.id).toBe('');
  });
});
