import { routes, type NewBodyEntry } from '@dabei/contracts';
import { word } from './matrix-people';
import type { RunningApi } from './start-api';

/** A wish tree campaign that collects today, and these organisations as its bodies. */
export async function aTreeCampaign(
  api: RunningApi,
  today: string,
  bodies: readonly string[],
): Promise<string> {
  const campaign = await word(
    api,
    `insert into tree_campaign (slug, title, phase, price_limit_cents, collect_until, gifts_until,
       handover_from, handover_until, erase_on, gift_place, handover_place, created_on)
     values ('weihnachten', 'Wunschbaum', 'collecting', 3000, ?::date + 9, ?::date + 20, ?::date + 24,
       ?::date + 25, ?::date + 60, 'Rathaus', 'Rathaus', ?::date)`,
    [today, today, today, today, today, today],
  );
  for (const body of bodies)
    await api.database.rows(
      'insert into tree_body (campaign_id, organisation_id) values (?, ?) returning campaign_id',
      [campaign, body],
    );
  return campaign;
}

/** What a body types for an invented child. */
export const aBodyEntry = (bodyId: string): NewBodyEntry => ({
  bodyId,
  child: { firstName: 'Mia', lastName: 'Anton', birthDate: '2018-03-01' },
  family: { guardian: 'Ada Anton', street: 'Weg 1', town: 'Ort', phone: '', language: 'de' },
  wish: { kind: 'toy', words: 'Bausteine', size: '', colour: '', priceCents: null },
  siblingOf: null,
  consent: true,
  submit: true,
});

/** The wish as its body enters it over HTTP. */
export async function aBodyWish(api: RunningApi, bodyId: string, cookie: string): Promise<string> {
  const answer = await api.send('POST', routes.bodyWishes, aBodyEntry(bodyId), { cookie });
  const { id } = (await answer.json()) as { id: string };
  return id;
}
