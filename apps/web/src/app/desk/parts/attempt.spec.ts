import { HttpErrorResponse } from '@angular/common/http';
import { firstValueFrom, throwError } from 'rxjs';
import { Words } from '../../shared/words';
import { Attempt } from './attempt';

const refused = (code: string) => (): Promise<never> =>
  firstValueFrom(
    throwError(() => new HttpErrorResponse({ status: 409, error: { type: 'about:blank', code } })),
  );

describe('something the office tries', () => {
  const words = new Words();
  beforeAll(() => words.speak('de', 'desk'));

  it('goes on where somebody changed it meanwhile and it can be read again', async () => {
    const acting = new Attempt(words);
    let again = 0;
    const done = await acting.run(refused('changed-meanwhile'), () => (again += 1));
    expect([done, again, acting.busy()]).toEqual([false, 1, false]);
    expect(acting.problem()).toContain('Ihre Eingaben sind noch da');
    expect(await acting.run(() => Promise.resolve())).toBe(true);
    expect(acting.problem()).toBeNull();
  });

  it('says what went wrong, and reads nothing again for another reason', async () => {
    const acting = new Attempt(words);
    let again = 0;
    await acting.run(refused('invalid'), () => (again += 1));
    expect([again, acting.problem()]).toEqual([
      0,
      'Einige Angaben passen noch nicht. Bitte sehen Sie sie noch einmal durch.',
    ]);
    await acting.run(refused('changed-meanwhile'));
    expect(acting.problem()).toBe('Inzwischen hat jemand anderes etwas geändert.');
  });
});
