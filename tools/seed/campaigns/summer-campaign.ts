import { addDays, campaignEraseOn, instantAt } from '@dabei/domain';
import { nextSummerHolidays } from '../events/summer-holidays';
import { type CampaignRow } from '../town';
import { TOWN_ZONE } from '../zone';

const OPEN_SINCE_DAYS = 12;
const CLOSES_BEFORE_DAYS = 14;

/** The next summer's Kinderferientage, open for registration so that a newcomer can try at once. */
export function summerCampaign(id: string, today: string): CampaignRow {
  const { from, to } = nextSummerHolidays(today);
  const usualClose = addDays(from, -CLOSES_BEFORE_DAYS);
  const closesOn = usualClose > addDays(today, CLOSES_BEFORE_DAYS) ? usualClose : addDays(to, -1);
  const year = from.slice(0, 4);
  return {
    id,
    slug: `kinderferientage-${year}`,
    kind: 'holiday',
    title: `Kinderferientage ${year}`,
    intro:
      'Sechs Wochen Ferien, über fünfzig Ideen: Ausflüge, Zeltlager, Werkstätten und Sport. Suchen Sie aus, was zu Ihrem Kind passt, und melden Sie es in zwei Minuten an. Fehlt Ihnen dafür etwas, helfen wir gern am Telefon oder im Familienbüro.',
    phase: 'open',
    wishes_open_at: null,
    wishes_close_at: null,
    opens_at: instantAt(addDays(today, -OPEN_SINCE_DAYS), '08:00', TOWN_ZONE),
    closes_at: instantAt(closesOn, '18:00', TOWN_ZONE),
    starts_on: from,
    ends_on: to,
    erase_on: campaignEraseOn(to),
    max_events_per_child: 8,
    max_new_per_child_per_day: null,
    min_minutes_between: 30,
    binding_button: true,
    statistics_asked: ['first-time', 'sex'],
    reminder_rules: [
      { daysBefore: 7, at: '17:00' },
      { daysBefore: 2, at: '17:00' },
    ],
    created_at: instantAt(addDays(today, -60), '10:00', TOWN_ZONE),
  };
}
