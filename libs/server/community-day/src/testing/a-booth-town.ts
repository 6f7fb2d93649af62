import {
  deskRoutes,
  route,
  routes,
  type BoothConfirmed,
  type BoothStarted,
  type BoothWriting,
  type DeskBooth,
  type OwnBooth,
  type OwnBoothAnswer,
} from '@dabei/contracts';
import { Sealer, boothCodeOf, boothToken } from '@dabei/server/platform';
import type { Answer } from '@dabei/server/testing';
import { completeNeeds, storedEmailKey } from './a-booth-call';
import { aCommunityDesk, type Answered, type Ask, type CommunityDesk } from './a-community-desk';

export const boothSlug = 'weltkindertag-2027';

/** Everything said that has to be. */
export const aWriting = (changes: Partial<BoothWriting> = {}): BoothWriting => ({
  association: 'Turnverein',
  title: 'Bewegung',
  about: 'Balancieren und klettern.',
  kind: 'activity',
  needs: { ...completeNeeds, languages: [...completeNeeds.languages] },
  stageWish: null,
  together: null,
  ...changes,
});

export interface BoothTown {
  desk: CommunityDesk;
  sealer: Sealer;
  start: (association: string) => Promise<Answer<Answered<BoothStarted>>>;
  type: (id: string, code?: string) => Promise<Answer<Answered<BoothConfirmed>>>;
  /** Starts and types the code; the secret of the own page. */
  join: (association: string) => Promise<string>;
  /** The own page of a stored booth with the address it has from the beginning. */
  secretOf: (id: string) => string;
  page: (secret: string) => Promise<Answer<Answered<OwnBooth>>>;
  /** Saves with the version the page has now. */
  save: (secret: string, writing: BoothWriting) => Promise<Answer<Answered<OwnBoothAnswer>>>;
  submit: (secret: string) => Promise<Answer<Answered<OwnBoothAnswer>>>;
  withdraw: (secret: string) => Promise<Answer<Answered<OwnBooth>>>;
  /** The office decides, with the version it has just read. */
  decide: (
    office: Ask,
    id: string,
    move: string,
    words?: string,
  ) => Promise<Answer<Answered<DeskBooth>>>;
}

/** The booths of a community day over HTTP, associations by name. */
export async function aBoothTown(): Promise<BoothTown> {
  const desk = await aCommunityDesk();
  const sealer = desk.app.get(Sealer);
  const page: BoothTown['page'] = (secret) => desk.call('GET', route(routes.ownBooth, { secret }));
  const versionOf = async (secret: string): Promise<number> => (await page(secret)).body.version;
  const start: BoothTown['start'] = (association) =>
    desk.call('POST', route(routes.publicBoothCall, { slug: boothSlug }), undefined, {
      ...{ association, kind: 'activity', contact: { name: 'Ada Geheim', phone: null } },
      email: `${association.toLowerCase().replace(/\s/g, '.')}@example.org`,
    });
  const type: BoothTown['type'] = (id, code) =>
    desk.call('POST', routes.boothCode, undefined, { id, code: code ?? boothCodeOf(sealer, id) });
  return {
    ...{ desk, sealer, start, type, page },
    async join(association) {
      const { body } = await type((await start(association)).body.id);
      return body.outcome === 'confirmed' ? body.secret : '';
    },
    secretOf: (id) => boothToken(sealer, id, storedEmailKey(id)),
    async save(secret, writing) {
      const { contact, version } = (await page(secret)).body;
      const body = { ...writing, contact, version };
      return desk.call('PUT', route(routes.ownBooth, { secret }), undefined, body);
    },
    async submit(secret) {
      const version = await versionOf(secret);
      return desk.call('POST', route(routes.ownBoothSubmit, { secret }), undefined, { version });
    },
    async withdraw(secret) {
      const version = await versionOf(secret);
      return desk.call('POST', route(routes.ownBoothWithdraw, { secret }), undefined, { version });
    },
    async decide(office, id, move, words = '') {
      const { body } = await office<DeskBooth>('GET', route(deskRoutes.deskBooth, { id }));
      const decision = { version: body.row.version, move, words };
      return office('POST', route(deskRoutes.deskBoothDecision, { id }), decision);
    },
  };
}

/** Messages about booths and acts on their way, in the order they were written. */
export async function boothMessages(
  desk: CommunityDesk,
): Promise<{ message: string; id: string }[]> {
  return desk.database.rows(
    `select concat_ws(' ', kind, payload ->> 'what') as message,
       coalesce(payload ->> 'boothId', payload ->> 'actId') as id from outbox order by created_at, kind, id`,
  );
}
