import { HttpErrorResponse } from '@angular/common/http';
import { emptyBooth, writingOf } from '../../../shared/booth-form/booth-draft';
import { BoothKeeper } from './booth-keeper';
import type { BoothBody } from './own-booth-store';

const body = (title: string): BoothBody => ({
  ...writingOf({ ...emptyBooth, title }),
  contact: { name: 'Ada Sommer', phone: null },
});
const failing = (status: number) => async (): Promise<void> => {
  await Promise.resolve();
  throw new HttpErrorResponse({ status }) as unknown as Error;
};

describe('a draft that keeps itself', () => {
  /** What the server has kept. */
  let kept: string[];
  let answer: () => Promise<void>;
  /** What waits for its time; it comes when the spec says so. */
  let waiting: (() => void) | null;
  let keeper: BoothKeeper;
  beforeEach(() => {
    [kept, waiting] = [[], null];
    answer = () => Promise.resolve();
    keeper = new BoothKeeper(
      async ({ title }) => {
        await answer();
        kept.push(title);
      },
      (_, call) => {
        waiting = call;
        return () => (waiting = null);
      },
    );
    keeper.begin(body(''));
  });

  it('waits for a pause and sends only the last', async () => {
    keeper.want(body('D'));
    keeper.want(body('Dosen'));
    expect(keeper.keeping()).toBe('unsaved');
    expect(kept).toEqual([]);
    waiting?.();
    expect(await keeper.flush()).toBe(true);
    expect(kept).toEqual(['Dosen']);
    expect(keeper.keeping()).toBe('saved');
  });

  it('sends nothing that the server has already', async () => {
    keeper.want(body(''));
    expect(waiting).toBeNull();
    expect(await keeper.flush()).toBe(true);
    expect(kept).toEqual([]);
    expect(keeper.keeping()).toBe('quiet');
  });

  it('sends one after the other, and what was typed meanwhile', async () => {
    let go = (): void => undefined;
    answer = () => new Promise((done) => (go = done));
    keeper.want(body('Dosen'));
    const first = keeper.flush();
    keeper.want(body('Dosenwerfen'));
    expect(keeper.flush()).toBe(first);
    answer = () => Promise.resolve();
    go();
    expect(await first).toBe(true);
    expect(kept).toEqual(['Dosen', 'Dosenwerfen']);
  });

  it('tries again while the network is gone', async () => {
    answer = failing(0);
    keeper.want(body('Dosen'));
    expect(await keeper.flush()).toBe(false);
    expect(keeper.keeping()).toBe('offline');
    answer = () => Promise.resolve();
    waiting?.();
    expect(await keeper.flush()).toBe(true);
    expect(kept).toEqual(['Dosen']);
  });

  it('does not go on once the page is left', async () => {
    answer = failing(0);
    keeper.want(body('Dosen'));
    keeper.leave();
    expect(await keeper.flush()).toBe(false);
    expect(waiting).toBeNull();
  });

  it('says what was refused, and does not press again by itself', async () => {
    answer = failing(409);
    keeper.want(body('Dosen'));
    expect(await keeper.flush()).toBe(false);
    expect(keeper.keeping()).toBe('failed');
    expect(keeper.refused()).toBeInstanceOf(HttpErrorResponse);
    expect(waiting).toBeNull();
  });
});
