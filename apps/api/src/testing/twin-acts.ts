import { route, routes, type Claimed } from '@dabei/contracts';
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

/** What is thrown as dice in a town (ids, secrets, ends of codes, moments) is named by the order in which it comes up. */
export function withoutChance(): (text: string) => string {
  const names = new Map<string, string>();
  const dice =
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=")[\w-]{20,}\.?[\w-]*(?=")|[0-9a-f]{32,}|\d{4}-\d\d-\d\dT[\d:.]+Z|(?<="codeEnd":")[^"]*/g;
  return (text) =>
    text.replaceAll(dice, (found) => {
      // what is the same in both towns from the start keeps its name
      if (found.includes('-0000-4000-8000-')) return found;
      const name = names.get(found) ?? `#${String(names.size)}`;
      names.set(found, name);
      return name;
    });
}

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
  const look = (code: string): TwinAct => staff('gift-helper', routes.giftLook, { code });
  return [
    staff('lead', routes.deskTreeCardsPdf, {
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
      staff('gift-helper', routes.giftIntake, { wishId, version: 1, place: 'A1' }),
    ),
    staff('gift-helper', routes.giftAside, { wishId: fourth, problem: 'second-gift', place: 'T1' }),
    staff('gift-helper', routes.giftAside, { wishId: null, problem: 'no-number', place: 'T2' }),
    ...['4', '1', 'CODE-1234', 'FALS-CH00'].map((code) =>
      staff('gift-helper', routes.handoverCall, { code }),
    ),
    staff('lead', routes.deskPhonePledge, {
      campaign,
      numbers: [1, 3, 5],
      name: 'Kim',
      phone: null,
      email,
    }),
    staff('lead', routes.deskTreeCardAct, { campaign, number: 1, act: 'lose' }),
    staff('lead', routes.deskTreeCardAct, { campaign, number: 3, act: 'bring-back' }),
    staff('lead', route(routes.deskTreeStock, { id: tree }), {
      found: [1],
      missing: [],
      extra: [3],
    }),
    staff('lead', routes.deskGaps, { move: 'list', wishIds: [first, second, third] }),
    staff('lead', route(routes.deskTreeWishWithdraw, { id: first }), { version: 1, reason }),
    staff('lead', routes.deskTreeReviewApprove, { campaign, ids: [first, second] }),
    staff('lead', routes.deskTreePublish, { campaign, trees: [], online: 1 }),
    staff('lead', routes.handoverSlots, {
      date: '2026-12-18',
      from: '09:00',
      until: '11:00',
      minutes: 60,
      families: 3,
    }),
    staff('lead', routes.handoverBatches),
    staff('lead', routes.handoverMissed),
  ];
}

/** Does it all in one town, one after the other; the answers as far as they are not thrown as dice. */
export async function actOut(api: RunningApi, tree: TwinTree): Promise<string[]> {
  const same = withoutChance();
  const answers: string[] = [];
  const ask = async ({ who, method, path, body }: TwinAct): Promise<string> => {
    const cookie = tree.callers[who] ?? '';
    const answer = await api.send(method, path, body, cookie === '' ? {} : { cookie });
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    answers.push(same(`${who} ${path} ${String(answer.status)} ${text}`));
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
