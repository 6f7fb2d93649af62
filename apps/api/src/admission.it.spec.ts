import { routes, type Problem } from '@dabei/contracts';
import { Admission } from '@dabei/server/platform';
import { startApi, type RunningApi } from './testing/start-api';

const stranger = (email: string) => ({ guardian: { email } });

describe('the opening minute', () => {
  let api: RunningApi;
  const press = (email: string) => api.send('POST', routes.baskets, stranger(email));

  beforeAll(async () => {
    api = await startApi({ poolSize: 4, admissionPatienceMs: 1500 });
  });
  afterAll(() => api.stop());

  /** So many are at it, and none of them ends. */
  function crowd(people: number): () => void {
    const { line } = api.app.get(Admission);
    const names = Array.from({ length: people }, (_, at) => `crowd-${String(at)}`);
    const inside = names.filter((name) => line.enter(name).outcome !== 'later');
    return () => {
      for (const name of inside) line.leave(name, 50);
    };
  }

  it('looks at a press at once as long as there is room', async () => {
    // what it says is incomplete, and it is told so
    expect((await press('early@example.org')).status).toBe(422);
  });

  it('tells who cannot be answered in time when to come, and takes no notice of who comes before', async () => {
    const goHome = crowd(2000);
    try {
      const answers = await Promise.all(['a@example.org', 'b@example.org'].map(press));
      for (const answer of answers) {
        expect(answer.status).toBe(503);
        const { code, reason } = (await answer.json()) as Problem;
        expect([code, reason]).toEqual(['unavailable', 'many-at-once']);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(1);
      }
      const first = Number(answers[0]?.headers.get('retry-after'));
      const again = await press('A@example.org ');
      expect(Number(again.headers.get('retry-after'))).toBeLessThanOrEqual(first);
    } finally {
      goHome();
    }
  });

  it('keeps the programme, the desk and health answering meanwhile', async () => {
    const goHome = crowd(2000);
    try {
      for (const path of ['/api/health/ready', routes.programme, routes.session])
        expect((await api.send('GET', path)).status).toBeLessThan(500);
    } finally {
      goHome();
    }
  });
});
