import type { BulkPreview, BulkPreviewRequest } from '@dabei/contracts';
import { isQuiet, mayBulk } from '@dabei/domain';
import { CONFIG, Clock, Database, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { chosenRows, type ChosenRow } from './bulk-facts';
import { countByMail, freedOffers } from './freed-offers';
import { feeDifferencesAt } from './preview-fees';
import { withoutSeat, withoutTarget, type NoPlace } from './preview-room';

/** What a bulk action would do, before it is done: who is left out and why, who hears of it. */
@Injectable()
export class PreviewBulk {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async preview(order: BulkPreviewRequest): Promise<BulkPreview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const chosen = await chosenRows(em, order.ids, now);
      const reasons = new Map<string, string>();
      for (const row of chosen) {
        const verdict = mayBulk(order.kind, row);
        if (verdict.outcome === 'skip') reasons.set(row.id, verdict.reason);
      }
      const able = chosen.filter(({ id }) => !reasons.has(id));
      for (const [id, reason] of await this.noPlace(em, order, able, now)) reasons.set(id, reason);
      const willDo = able.filter(({ id }) => !reasons.has(id));
      const gives = order.kind === 'cancel' || order.kind === 'move';
      const place = { now, zone: this.config.townZone };
      const offers = gives ? await freedOffers(em, willDo, place) : [];
      const offerMails = await countByMail(em, offers);
      return {
        chosen: order.ids.length,
        willDo: willDo.length,
        skipped: counted([...reasons.values()]),
        ...told(order, willDo),
        offers: offers.length,
        offerMails,
        offerCalls: offers.length - offerMails,
        feeDifferences:
          order.kind === 'move'
            ? await feeDifferencesAt(em, willDo, order.targetEventId ?? '', place.zone)
            : 0,
      };
    });
  }

  private async noPlace(
    em: EntityManager,
    { kind, targetEventId }: BulkPreviewRequest,
    able: readonly ChosenRow[],
    now: Date,
  ): Promise<NoPlace> {
    const place = { now, zone: this.config.townZone };
    if (kind === 'offer' && isQuiet(now, place.zone))
      return new Map(able.map(({ id }) => [id, 'quiet-hours']));
    if (kind === 'offer' || kind === 'place') return withoutSeat(em, able, place);
    if (kind === 'move') return withoutTarget(em, able, targetEventId ?? '', place);
    return new Map();
  }
}

/** The families themselves: one mail or call each, of all their children; a place given is told on its own. */
function told(
  { kind }: BulkPreviewRequest,
  willDo: readonly ChosenRow[],
): { mails: number; calls: number } {
  if (kind === 'attended' || kind === 'missed' || kind === 'paid') return { mails: 0, calls: 0 };
  const onceFor = (keyOf: (row: ChosenRow) => string): ChosenRow[] => [
    ...new Map(willDo.map((row) => [keyOf(row), row])).values(),
  ];
  const rows =
    kind === 'confirm'
      ? onceFor(({ basketId }) => basketId)
      : kind === 'cancel' || kind === 'move'
        ? onceFor(({ householdId }) => householdId)
        : willDo;
  const mails = rows.filter(({ byMail }) => byMail).length;
  // agreed on the phone a moment ago: nobody is called again
  const called = kind !== 'place' && kind !== 'confirm';
  return { mails, calls: called ? rows.length - mails : 0 };
}

export function counted(reasons: readonly string[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
}
