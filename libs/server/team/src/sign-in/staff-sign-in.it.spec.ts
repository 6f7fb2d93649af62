import { permissionsOf, deskRoutes } from '@dabei/contracts';
import { aTeam } from '../testing/a-colleague';
import { startTeam, type RunningTeam } from '../testing/start-team';

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;

describe('staff sign-in', () => {
  let team: RunningTeam;
  const { aColleague, signIn, whoIs } = aTeam(() => team);

  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

  it('opens the desk with the password', async () => {
    await aColleague('kim@town.example');
    const answer = await signIn('Kim@Town.example');
    expect(answer.body).toEqual({ outcome: 'signed-in' });
    expect(await whoIs(answer.cookie)).toMatchObject({
      name: 'Kim Büro',
      email: 'kim@town.example',
      bundles: ['lead'],
      secondFactor: false,
      permissions: permissionsOf({ bundles: ['lead'], secondFactor: true }),
    });
  });

  it('does not tell a wrong password from an unknown address or a colleague who left', async () => {
    await aColleague('lee@town.example');
    await aColleague('left@town.example');
    await team.database.rows("update staff set active = false where email = 'left@town.example'");
    const answers = await Promise.all([
      signIn('lee@town.example', 'falsch geraten'),
      signIn('nobody@town.example'),
      signIn('left@town.example'),
    ]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 422, body: answers[0].body, cookie: '' });
    }
    expect(answers[0].body).toMatchObject({ code: 'wrong-credentials' });
  });

  it('takes about the same time for a known and an unknown address', async () => {
    await aColleague('pat@town.example');
    const timed = async (email: string) => {
      const start = performance.now();
      await signIn(email, 'falsch geraten');
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let time = 0; time < 7; time += 1) {
      known.push(await timed('pat@town.example'));
      unknown.push(await timed('no-pat@town.example'));
    }
    const [one, other] = [median(known), median(unknown)];
    // without the library's idle hashing an unknown address answers ten times as fast
    expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(2.5);
  });

  it('counts tries per address, whether or not somebody has it', async () => {
    for (const email of ['often@town.example', 'nobody-often@town.example']) {
      for (let time = 0; time < 10; time += 1) await signIn(email, 'falsch geraten');
      const refused = await signIn(email, 'falsch geraten');
      expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    }
  });

  it('keeps a signed-out or deactivated session out', async () => {
    const accountId = await aColleague('noa@town.example');
    const first = await signIn('noa@town.example');
    await team.accounts.signOut(new Headers({ cookie: first.cookie }));
    expect((await team.call('GET', deskRoutes.ownSessions, first.cookie)).status).toBe(401);
    const second = await signIn('noa@town.example');
    await team.database.rows('update staff set active = false where account_id = ?', [accountId]);
    expect((await team.call('GET', deskRoutes.ownSessions, second.cookie)).status).toBe(401);
  });
});
