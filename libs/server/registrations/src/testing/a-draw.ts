import { keepDrawInput, type Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

export interface DrawnWish {
  childId: string;
  householdId: string;
  eventId: string;
  reason: string;
  /** `only` or `rather` with the other wishes of this group. */
  group?: { id: string; together: 'only' | 'rather' };
}

/** A finished run of the draw, as the solver would have left it: lots in the order the children first appear. */
export async function aDrawnRun(
  database: Database,
  campaignId: string,
  wishes: readonly DrawnWish[],
): Promise<string> {
  const runId = uuidv7();
  await database.rows(
    `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, drawn_on, sealed_at,
       number, number_at)
     values (?, 'c', '{}', 'x'::bytea, 'k', 'Lotto', '2027-05-13', '2027-05-12T18:00:00Z', '1 2 3', now())`,
    [campaignId],
  );
  await database.rows(
    `insert into draw_run (id, campaign_id, label, state, final, seconds, made_by, made_at)
     values (?, ?, '', 'done', true, 60, 'staff', '2027-05-14T08:00:00Z')`,
    [runId, campaignId],
  );
  const childIds = [...new Set(wishes.map(({ childId }) => childId))];
  for (const [index, childId] of childIds.entries()) {
    const own = wishes.filter((wish) => wish.childId === childId);
    await aList(database, campaignId, childId, own);
    await database.rows('insert into lot (campaign_id, child_id, lot) values (?, ?, ?)', [
      campaignId,
      childId,
      index + 1,
    ]);
    for (const [position, wish] of own.entries()) {
      await database.rows(
        'insert into wish_answer (run_id, child_id, event_id, position, reason) values (?, ?, ?, ?, ?)',
        [runId, childId, wish.eventId, position + 1, wish.reason],
      );
      if (wish.reason !== 'placed') continue;
      await database.rows(
        'insert into draw_placement (run_id, child_id, event_id) values (?, ?, ?)',
        [runId, childId, wish.eventId],
      );
    }
  }
  await looksAgain(database, runId, campaignId);
  return runId;
}

/** The run looked at what is there now. */
export const looksAgain = (database: Database, id: string, campaignId: string): Promise<void> =>
  database.transact((em) => keepDrawInput(em, { id, campaignId }, '2027-05-14'));

async function aList(
  database: Database,
  campaignId: string,
  childId: string,
  wishes: readonly DrawnWish[],
): Promise<void> {
  const id = uuidv7();
  const [first] = wishes;
  await database.rows(
    `insert into wish_list (id, campaign_id, household_id, child_id, state, channel, button_text, terms_version,
       submitted_at, changed_at)
     values (?, ?, ?, ?, 'submitted', 'family', 'Wünsche abgeben', '2027-1', '2027-05-05T08:00:00Z', now())`,
    [id, campaignId, first?.householdId ?? null, childId],
  );
  if (first?.group === undefined) return;
  await database.rows(
    `insert into wish_group (id, campaign_id, household_id, together, made_at) values (?, ?, ?, ?, now())
     on conflict do nothing`,
    [first.group.id, campaignId, first.householdId, first.group.together],
  );
  await database.rows(
    'insert into wish_group_member (wish_group_id, wish_list_id, joined_at) values (?, ?, now())',
    [first.group.id, id],
  );
}
