import { HttpErrorResponse } from '@angular/common/http';
import type { OwnBooth } from '@dabei/contracts';
import { emptyBooth, writingOf } from '../../../shared/booth-form/booth-draft';
import { BoothKeeper } from './booth-keeper';
import type { BoothBody } from './own-booth-store';
import { SentWriting } from './sent-writing';

const contact = { name: 'Ada Sommer', phone: null };
const body = (title: string): BoothBody => ({ ...writingOf({ ...emptyBooth, title }), contact });
const own = (title: string, version: number): OwnBooth =>
  ({ writing: writingOf({ ...emptyBooth, title }), contact, version }) as OwnBooth;
const refusal = (status: number, code?: string): Error =>
  new HttpErrorResponse({ status, error: code && { code } });

describe('a draft whose answer was lost', () => {
  let server: OwnBooth;
  /** The version this page has read. */
  let known: number;
  let loseAnswer: boolean;
  let keeper: BoothKeeper;
  beforeEach(() => {
    [server, known, loseAnswer] = [own('', 1), 1, false];
    const sent = new SentWriting();
    const put = async (title: string): Promise<void> => {
      await Promise.resolve();
      if (known !== server.version) throw refusal(409, 'changed-meanwhile');
      server = own(title, server.version + 1);
      if (loseAnswer) throw refusal(0);
      known = server.version;
    };
    const read = (): Promise<OwnBooth> => {
      known = server.version;
      return Promise.resolve(server);
    };
    keeper = new BoothKeeper(
      (writing) => sent.send(writing, () => put(writing.title), read),
      () => () => undefined,
    );
    keeper.begin(body(''));
  });

  it('keeps itself further, without a word', async () => {
    loseAnswer = true;
    keeper.want(body('Dosen'));
    expect(await keeper.flush()).toBe(false);
    loseAnswer = false;
    keeper.want(body('Dosenwerfen'));
    expect(await keeper.flush()).toBe(true);
    expect(server).toMatchObject({ writing: { title: 'Dosenwerfen' }, version: 3 });
    expect(keeper.keeping()).toBe('saved');
  });

  it('writes over what was written elsewhere by a press only', async () => {
    server = own('Waffeln', 2);
    keeper.want(body('Dosen'));
    expect(await keeper.flush()).toBe(false);
    expect(keeper.keeping()).toBe('elsewhere');
    keeper.want(body('Dosenwerfen'));
    expect(await keeper.flush()).toBe(false);
    expect(server.writing.title).toBe('Waffeln');
    expect(await keeper.press()).toBe(true);
    expect(server.writing.title).toBe('Dosenwerfen');
  });
});
