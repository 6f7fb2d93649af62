import { lotsOf } from '@dabei/server/lots';
import type { DrawChange } from '@dabei/contracts';
import { localDateOf, type DrawInstance } from '@dabei/domain';
import { CONFIG, keepDrawInput, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { campaignWithId } from '../facts/wish-campaign';
import { buildInstance, type BuiltInstance } from '../instance/build-instance';
import { drawSpans } from '../instance/town-minutes';
import { anyLots } from './any-lots';
import { applyChanges } from './apply-changes';

export type PreparedRun = BuiltInstance;

/** Reads what a run looks at: lists, places, decisions by hand, and what is asked "what if". */
@Injectable()
export class PrepareRun {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>) {}

  /** With the lots of the public number, or for a rehearsal with lots of its own; what it looks at is written down. */
  async prepare(
    em: EntityManager,
    run: { id: string; campaignId: string; final: boolean; changes: readonly DrawChange[] },
    now: Date,
  ): Promise<PreparedRun> {
    await keepDrawInput(em, run, localDateOf(now, this.config.townZone));
    const built = await this.read(em, run.campaignId, now);
    const listIds = [...built.lists.values()].map(({ id }) => id);
    const lots = run.final ? await drawnLots(em, run.campaignId) : rehearsalLots(run.id, listIds);
    const drawn = { ...built, instance: withLots(built, lots) };
    return { ...drawn, instance: await this.changed(em, run, drawn) };
  }

  /** Everything but the lots: lists and places, and what was decided by hand. */
  private async read(em: EntityManager, campaignId: string, now: Date): Promise<BuiltInstance> {
    const lists = await rowsIn<{ id: string }>(
      em,
      "select id from wish_list where campaign_id = ? and state = 'submitted'",
      [campaignId],
    );
    const lots = anyLots(lists.map(({ id }) => id));
    const built = await buildInstance(em, { campaignId, lots, now, zone: this.config.townZone });
    const hands = await rowsIn<{ childId: string; eventId: string; kind: 'force' | 'forbid' }>(
      em,
      `select child_id as "childId", event_id as "eventId", kind from draw_hand where campaign_id = ?`,
      [campaignId],
    );
    const children = built.instance.children.map((child) => {
      const { childId } = built.lists.get(child.key) ?? {};
      const own = hands.filter((hand) => hand.childId === childId);
      const keys = (kind: 'force' | 'forbid'): string[] =>
        own.flatMap((hand) =>
          hand.kind === kind ? (built.eventKeys.get(hand.eventId) ?? []) : [],
        );
      return { ...child, forced: keys('force'), forbidden: keys('forbid') };
    });
    return { ...built, instance: { ...built.instance, children } };
  }

  private async changed(
    em: EntityManager,
    { campaignId, changes }: { campaignId: string; changes: readonly DrawChange[] },
    { instance, eventKeys }: BuiltInstance,
  ): Promise<DrawInstance> {
    if (changes.length === 0) return instance;
    const { startsOn, policy } = await campaignWithId(em, campaignId);
    const measure = { startsOn, zone: this.config.townZone, between: policy.minMinutesBetween };
    const spanOf = (startsAt: string, endsAt: string) => {
      const [span] = drawSpans(
        [{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }],
        measure,
      );
      return span ?? { start: 0, end: 0 };
    };
    return applyChanges(instance, changes, { eventKeys, spanOf });
  }
}

function withLots(
  { instance, lists }: BuiltInstance,
  lots: ReadonlyMap<string, number>,
): DrawInstance {
  const children = instance.children.map((child) => {
    const lot = lots.get(lists.get(child.key)?.id ?? '');
    if (lot === undefined) throw new Error('a submitted list without a lot');
    return { ...child, lot };
  });
  return { ...instance, children };
}

/** The lots of the public number, by wish list. */
async function drawnLots(em: EntityManager, campaignId: string): Promise<Map<string, number>> {
  const rows = await rowsIn<{ id: string; lot: number }>(
    em,
    `select l.id, lot.lot from wish_list l
       join lot on lot.campaign_id = l.campaign_id and lot.child_id = l.child_id
     where l.campaign_id = ? and l.state = 'submitted'`,
    [campaignId],
  );
  return new Map(rows.map(({ id, lot }) => [id, lot]));
}

/** A rehearsal shows what a draw is like; its lots are those of no draw that will be. */
function rehearsalLots(runId: string, listIds: readonly string[]): Map<string, number> {
  const seed = createHash('sha256').update(runId).digest('hex');
  const names = new Map(
    listIds.map((id) => [createHash('sha256').update(id).digest('hex').slice(0, 32), id]),
  );
  const lots = lotsOf(seed, [...names.keys()]);
  return new Map([...lots].map(([name, lot]) => [names.get(name) ?? '', lot]));
}
