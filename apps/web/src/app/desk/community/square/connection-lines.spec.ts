import type { BoothPlanView } from '@dabei/contracts';
import { translatorFor, type Voice } from '@dabei/words';
import { connectionLines } from './connection-lines';

const box = {
  id: 'v1',
  name: 'V1',
  limitWatts: 3000,
  sockets: { schuko: 6, 'cee-16': 0, 'cee-32': 1 },
};
const plan = {
  connections: [
    {
      ...box,
      watts: 3400,
      freeWatts: -400,
      freeSockets: { schuko: 4, 'cee-16': 0, 'cee-32': 1 },
      boothIds: ['a', 'b'],
    },
  ],
  booths: [
    { id: 'a', association: 'Imker', place: '7', connectionId: 'v1' },
    { id: 'b', association: 'Zirkus', place: '9', connectionId: 'v1' },
    { id: 'c', association: 'Chor', place: '10', connectionId: null },
  ],
} as unknown as BoothPlanView;

describe('what hangs on a distribution box', () => {
  let voice: Voice;
  beforeAll(async () => {
    voice = { language: 'de', t: (await translatorFor('de', 'square')).t };
  });

  it('is said with who, what is free, and how much is too much', () => {
    expect(connectionLines([box], plan, voice)).toEqual([
      {
        connection: box,
        watts: 3400,
        over: 400,
        sockets: '4 Schuko frei und 1 CEE 32 frei',
        booths: 'Hier hängen: 7 und 9.',
      },
    ]);
  });

  it('is nothing on a box that was just drawn', () => {
    const [line] = connectionLines([{ ...box, id: 'v2' }], plan, voice);
    expect(line).toMatchObject({ watts: 0, over: 0, booths: '' });
  });
});
