import { tableFile } from '@dabei/contracts';
import { translatorFor } from '@dabei/words';
import type { Words } from '../../shared/words';
import { peopleFilterWords } from './people-filter-words';

const event = '00000000-0000-4000-8000-000000000009';
const names = {
  campaigns: [{ slug: 'sommer', title: 'Kinderferientage' }],
  programme: { events: [{ id: event, title: 'Klettern' }], organisations: [] } as never,
};

describe('the filter of an exported list', () => {
  it('stands on the paper in words, in the log only as codes, never what was typed', async () => {
    const { t } = await translatorFor('de', 'participants');
    const words = { t, language: () => 'de' } as unknown as Words;
    const { filter, filterCodes } = peopleFilterWords(
      { aktion: 'sommer', q: 'Öztürk', stand: 'missed,placed', event, ohneMail: '1', nach: 'x' },
      names,
      words,
    );
    expect(filter).toBe(
      'Kinderferientage; Name von Kind oder Familie: Öztürk; Stand: mit Platz, nicht gekommen; Veranstaltung: Klettern; nur ohne E-Mail',
    );
    expect(filterCodes).toEqual([
      'campaign:sommer',
      'typed',
      'state:placed',
      'state:missed',
      `event:${event}`,
      'without-mail',
    ]);
    const columns = [{ label: 'Kind', kind: 'text' }];
    const table = { table: 'participants', title: 'T', columns, rows: [], filter, filterCodes };
    expect(tableFile.safeParse(table).success).toBe(true);
  });
});
