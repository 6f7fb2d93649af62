import { instantAt, localDateOf } from '@dabei/domain';
import { Accounts } from '@dabei/server/platform';
import { aBodyWish, aTreeCampaign } from './a-body-wish';
import { aCompanion, aMember, asSent, word } from './matrix-people';
import type { RunningApi } from './start-api';

const zone = 'Europe/Berlin';

/** Everything of which parent A, organiser X and companion X are the owners. */
export interface MatrixTown {
  today: string;
  campaign: string;
  event: string;
  organisation: string;
  household: string;
  child: string;
  registration: string;
  /** One of a group that was asked whether fewer would do. */
  grouped: string;
  offer: string;
  /** Friends who wish together; parent A made the group. */
  wishGroup: string;
  /** Parent A pays it. */
  bill: string;
  /** Body X entered it for one of its children. */
  treeWish: string;
}

/** Who walks along the routes: a cookie, the bundle it stands for, and whether the objects above are theirs. */
export interface Walker {
  name: string;
  cookie: string;
  family: boolean;
  bundle: string | null;
  /** Signed in with a second factor. */
  strong: boolean;
  owner: boolean;
}

async function anEvent(api: RunningApi, campaign: string, slug: string, today: string) {
  const organisation = await word(
    api,
    'insert into organisation (name, created_at) values (?, now())',
    [`Verein ${slug}`],
  );
  const event = await word(
    api,
    `insert into event (campaign_id, organisation_id, slug, title, topic, status, registration, audience, place,
       created_at, updated_at)
     values (?, ?, ?, ?, 'sport', 'published', 'with-us', 'child-alone', 'Halle', now(), now())`,
    [campaign, organisation, slug, slug],
  );
  await api.database.rows('insert into session (event_id, starts_at, ends_at) values (?, ?, ?)', [
    event,
    instantAt(today, '00:30', zone),
    instantAt(today, '23:30', zone),
  ]);
  const quota = await word(
    api,
    "insert into quota (campaign_id, name, kind, capacity) values (?, 'alle', 'general', 5)",
    [campaign],
  );
  await api.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
    event,
    quota,
  ]);
  return { event, organisation, quota };
}

async function aParent(api: RunningApi, name: string) {
  const household = await word(
    api,
    "insert into household (state, created_at) values ('active', now())",
  );
  const accounts = api.app.get(Accounts);
  const account = await accounts.createUnmailable(household);
  await api.database.rows(
    `insert into guardian (household_id, first_name, last_name, search_key, phone, account_id)
     values (?, 'Ada', ?, 'ada', '02855 123', ?)`,
    [household, name, account],
  );
  const child = await word(
    api,
    `insert into child (household_id, first_name, last_name, search_key, birth_date, created_at)
     values (?, 'Mia', ?, 'mia', '2018-03-01', now())`,
    [household, name],
  );
  const { cookies } = await accounts.signInKnownAccount(account);
  return { household, child, cookie: asSent(cookies) };
}

async function aRegistration(
  api: RunningApi,
  { household, child }: { household: string; child: string },
  event: { event: string; quota: string },
  state: 'confirmed' | 'waiting',
): Promise<string> {
  const basket = await word(
    api,
    `insert into basket (household_id, channel, pressed_at, confirmed_at, button_text, terms_version)
     values (?, 'family', now(), now(), 'Anmelden', '1')`,
    [household],
  );
  return word(
    api,
    `insert into registration (basket_id, household_id, child_id, event_id, quota_id, state, rank,
       first_pressed_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, now(), now())`,
    [
      basket,
      household,
      child,
      event.event,
      state === 'confirmed' ? event.quota : null,
      state,
      state === 'waiting' ? 1 : null,
    ],
  );
}

/** A town with two of each: what belongs to the first must not exist for the second. */
export async function aMatrixTown(
  api: RunningApi,
): Promise<{ town: MatrixTown; walkers: Walker[] }> {
  const today = localDateOf(new Date(), zone);
  const campaign = await word(
    api,
    `insert into campaign (slug, kind, title, phase, opens_at, starts_on, ends_on, erase_on, created_at)
     values ('sommer', 'holiday', 'Sommer', 'open', now() - interval '9 days', ?::date - 1, ?::date + 9, ?::date + 99, now())`,
    [today, today, today],
  );
  const x = await anEvent(api, campaign, 'x', today);
  const y = await anEvent(api, campaign, 'y', today);
  const z = await anEvent(api, campaign, 'z', today);
  const a = await aParent(api, 'Anton');
  const b = await aParent(api, 'Berta');
  const waiting = await aRegistration(api, a, y, 'waiting');
  const grouped = await aRegistration(api, a, z, 'waiting');
  await api.database.rows(
    `update registration set group_id = uuidv7(), together = 'only', group_asked_at = now() where id = ?`,
    [grouped],
  );
  const offer = await word(
    api,
    `insert into place_offer (registration_id, event_id, quota_id, seats, bundle_id, state, channel, offered_at,
       expires_at, token_hash) values (?, ?, ?, 1, uuidv7(), 'open', 'mail', now(), now() + interval '1 day', 'h')`,
    [waiting, y.event, y.quota],
  );
  const wishGroup = await word(
    api,
    `insert into wish_group (campaign_id, household_id, together, code_hash, made_at)
     values (?, ?, 'only', 'g', now())`,
    [campaign, a.household],
  );
  const bill = await word(
    api,
    `insert into bill (reference, group_type, group_id, household_id, title, due_on, made_on, payer_until)
     values ('RF00', 'campaign', uuidv7(), ?, 'Sommer', ?, ?, ?)`,
    [a.household, today, today, today],
  );
  const member = async (bundle: string, name: string, options = {}) =>
    (await aMember(api, bundle, name, options)).cookie;
  const staff = (name: string, bundle: string, cookie: string, rest: Partial<Walker> = {}) => ({
    name,
    cookie,
    family: false,
    bundle,
    strong: true,
    owner: bundle === 'lead' || bundle === 'office',
    ...rest,
  });
  const parent = (name: string, cookie: string, owner: boolean) => ({
    name,
    cookie,
    family: true,
    bundle: null,
    strong: false,
    owner,
  });
  const ofBody = (name: string, organisation: string) =>
    member('entitling-body', name, { organisation });
  await aTreeCampaign(api, today, [x.organisation, y.organisation]);
  const bodyX = await ofBody('bx', x.organisation);
  const treeWish = await aBodyWish(api, x.organisation, bodyX);
  const revoked = await member('lead', 'gesperrt');
  const walkers: Walker[] = [
    { ...parent('anonymous', '', false), family: false },
    parent('parent A', a.cookie, true),
    parent('parent B', b.cookie, false),
    staff(
      'organiser of X',
      'organiser',
      await member('organiser', 'ox', { organisation: x.organisation }),
      { owner: true },
    ),
    staff(
      'organiser of Y',
      'organiser',
      await member('organiser', 'oy', { organisation: y.organisation }),
    ),
    staff('companion of X', 'companion', await aCompanion(api, x.event, 'cx', today), {
      owner: true,
    }),
    staff('companion of Y', 'companion', await aCompanion(api, y.event, 'cy', today)),
    staff('Büro', 'office', await member('office', 'buero')),
    staff('Leitung', 'lead', await member('lead', 'leitung')),
    staff(
      'Leitung without second factor',
      'lead',
      await member('lead', 'schwach', { strong: false }),
      { strong: false },
    ),
    staff('evaluator', 'evaluator', await member('evaluator', 'auswertung')),
    staff('operator', 'operator', await member('operator', 'technik')),
    staff('body of X', 'entitling-body', bodyX, { owner: true }),
    staff('body of Y', 'entitling-body', await ofBody('by', y.organisation)),
    staff('vault keeper', 'vault-keeper', await member('vault-keeper', 'namen')),
    staff('gift helper', 'gift-helper', await member('gift-helper', 'gaben')),
    { ...parent('revoked session', revoked, false), family: false },
  ];
  await api.database.rows(
    `delete from auth_staff.session where "userId" = (select account_id from staff where name = 'gesperrt')`,
  );
  return {
    town: {
      today,
      campaign: 'sommer',
      event: x.event,
      organisation: x.organisation,
      household: a.household,
      child: a.child,
      registration: await aRegistration(api, a, x, 'confirmed'),
      grouped,
      offer,
      wishGroup,
      bill,
      treeWish,
    },
    walkers,
  };
}
