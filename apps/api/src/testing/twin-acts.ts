import { route, deskRoutes, routes, type Claimed } from '@dabei/contracts';
import { Sealer, claimCodeOf } from '@dabei/server/platform';
import type { RunningApi } from './start-api';
import type { TwinTree } from './twin-trees';

/** Something that somebody does in both towns: who, how, where and what is sent. */
interface TwinAct {
  who: string;
  method: 'POST' | 'PUT';
  path: string;
  body?: object;
}

const campaign = 'wunschbaum';
const email = 'neu@example.org';
const reason = 'Weil es so ist';

/** Everything donors, shops, helpers and the office can do to the twin tree, with a right, a wrong and a late one each. */
export function twinActs({ values }: TwinTree): TwinAct[] {
  const [donor = '', shop = '', , card = ''] = values['secret'] ?? [];
  const [first = '', second = '', third = '', fourth = '', tree = '', , pledge = ''] =
    values['id'] ?? [];
  const nobody = (path: string, body?: object): TwinAct => ({
    who: 'nobody',
    method: 'POST',
    path,
    ...(body === undefined ? {} : { body }),
  });
  const staff = (who: string, path: string, body: object = {}): TwinAct => ({
    who,
    method: 'POST',
    path,
    body,
  });
  const keeper = (number: number, act: string): TwinAct =>
    nobody(route(routes.treeKeeperAct, { secret: shop }), { number, act });
  const look = (code: string): TwinAct => staff('gift-helper', deskRoutes.giftLook, { code });
  return [
    staff('lead', deskRoutes.deskTreeCardsPdf, {
      campaign,
      treeId: null,
      what: { kind: 'numbers', numbers: [1, 2, 3, 4, 5] },
    }),
    nobody(routes.treeClaims, { campaign, numbers: [1], email }),
    nobody(routes.treeClaims, { campaign, numbers: [1, 2], email: 'zweite@example.org' }),
    nobody(routes.treeClaims, { campaign, numbers: [4711], email }),
    nobody(routes.treePledgeHandedIn.replace(':secret', donor).replace(':id', pledge)),
    nobody(routes.treePledgeCancel.replace(':secret', donor).replace(':id', pledge)),
    ...[1, 2, 3, 4, 99].flatMap((number) =>
      ['taken', 'taken-off', 'up-again', 'parcel', 'no-parcel', 'back'].map((act) =>
        keeper(number, act),
      ),
    ),
    ...[routes.treeCardTake, routes.treeCardBack].map((path) =>
      nobody(route(path, { secret: card })),
    ),
    ...['1', '2', '3', '4', '5', '8', '99', 'Nr. 4', 'CODE-1234'].map(look),
    ...[first, second, third].map((wishId) =>
      staff('gift-helper', deskRoutes.giftIntake, { wishId, version: 1, place: 'A1' }),
    ),
    staff('gift-helper', deskRoutes.giftAside, {
      wishId: fourth,
      problem: 'second-gift',
      place: 'T1',
    }),
    staff('gift-helper', deskRoutes.giftAside, { wishId: null, problem: 'no-number', place: 'T2' }),
    ...['4', '1', 'CODE-1234', 'FALS-CH00'].map((code) =>
      staff('gift-helper', deskRoutes.handoverCall, { code }),
    ),
    staff('lead', deskRoutes.deskPhonePledge, {
      campaign,
      numbers: [1, 3, 5],
      name: 'Kim',
      phone: null,
      email,
    }),
    staff('lead', deskRoutes.deskTreeCardAct, { campaign, number: 1, act: 'lose' }),
    staff('lead', deskRoutes.deskTreeCardAct, { campaign, number: 3, act: 'bring-back' }),
    staff('lead', route(deskRoutes.deskTreeStock, { id: tree }), {
      found: [1],
      missing: [],
      extra: [3],
    }),
    staff('lead', deskRoutes.deskGaps, { move: 'list', wishIds: [first, second, third] }),
    staff('lead', route(deskRoutes.deskTreeWishWithdraw, { id: first }), { version: 1, reason }),
    staff('lead', deskRoutes.deskTreeReviewApprove, { campaign, ids: [first, second] }),
    staff('lead', deskRoutes.deskTreePublish, { campaign, trees: [], online: 1 }),
    staff('lead', deskRoutes.handoverSlots, {
      date: '2026-12-18',
      from: '09:00',
      until: '11:00',
      minutes: 60,
      families: 3,
    }),
    staff('lead', deskRoutes.handoverBatches),
    staff('lead', deskRoutes.handoverMissed),
  ];
}

/** Does it all in one town, one after the other; all answers as they came. */
export async function actOut(api: RunningApi, tree: TwinTree): Promise<string[]> {
  const answers: string[] = [];
  const ask = async ({ who, method, path, body }: TwinAct): Promise<string> => {
    const cookie = tree.callers[who] ?? '';
    const answer = await api.send(method, path, body, cookie === '' ? {} : { cookie });
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    answers.push(`${who} ${path} ${String(answer.status)} ${text}`);
    return text;
  };
  for (const act of twinActs(tree)) {
    const text = await ask(act);
    if (act.path !== routes.treeClaims || !text.includes('"basketId":"')) continue;
    const { basketId } = JSON.parse(text) as Claimed;
    const code = claimCodeOf(api.app.get(Sealer), basketId ?? '');
    const typed = (digits: string): TwinAct => ({
      who: 'nobody',
      method: 'POST',
      path: routes.treeClaimCode,
      body: { basketId, code: digits },
    });
    await ask(typed(code === '000000' ? '000001' : '000000'));
    await ask(typed(code));
  }
  return answers;
}
