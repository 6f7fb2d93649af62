import { addDays } from '@dabei/domain';
import { type Dice } from '../seeded-dice';
import { type QuotaRow } from '../town';
import { type EventTemplate } from './event-template';

// Reserved places are released three weeks before the first day.
const RESERVED_UNTIL_DAYS = 21;

/** The event's own places: the general ones, and those kept for reduced fees until a date. */
export function ownQuotas(
  template: EventTemplate,
  capacity: number | null,
  campaignId: string,
  firstDay: string,
  dice: Dice,
): QuotaRow[] {
  if (capacity === null) return [];
  const reserved = template.reservedReduced ?? 0;
  const general: QuotaRow = {
    id: dice.string.uuid(),
    campaign_id: campaignId,
    name: 'Plätze',
    kind: 'general',
    capacity: capacity - reserved,
    reserved_until: null,
  };
  if (reserved === 0) return [general];
  const kept: QuotaRow = {
    id: dice.string.uuid(),
    campaign_id: campaignId,
    name: 'Plätze mit ermäßigtem Beitrag',
    kind: 'reserved-reduced',
    capacity: reserved,
    reserved_until: addDays(firstDay, -RESERVED_UNTIL_DAYS),
  };
  return [general, kept];
}

/** Shared buses by key, so that the second trip finds the bus of the first. */
export class Buses {
  private readonly byKey = new Map<string, QuotaRow>();

  constructor(
    private readonly campaignId: string,
    private readonly dice: Dice,
  ) {}

  for(template: EventTemplate): QuotaRow[] {
    if (template.bus === undefined) return [];
    const { key, seats } = template.bus;
    const known = this.byKey.get(key);
    if (known !== undefined) return [known];
    const bus: QuotaRow = {
      id: this.dice.string.uuid(),
      campaign_id: this.campaignId,
      name: 'Gemeinsamer Bus',
      kind: 'shared',
      capacity: seats,
      reserved_until: null,
    };
    this.byKey.set(key, bus);
    return [bus];
  }
}
