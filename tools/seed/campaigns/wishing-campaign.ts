import { addDays, campaignEraseOn, instantAt } from '@dabei/domain';
import { type CampaignRow } from '../town';
import { TOWN_ZONE } from '../zone';

const nameOf = (month: number): { title: string; slug: string } => {
  if (month <= 2 || month === 12) return { title: 'Winterferienspaß', slug: 'winterferien' };
  if (month <= 5) return { title: 'Osterferienspaß', slug: 'osterferien' };
  if (month <= 8) return { title: 'Sommerferienspaß', slug: 'sommerferien' };
  return { title: 'Herbstferienspaß', slug: 'herbstferien' };
};

/** Two weeks of holidays to come in which families wish before anybody registers; the wish phase is under way. */
export function wishingCampaign(id: string, today: string): CampaignRow {
  const starts = addDays(today, 50);
  const ends = addDays(starts, 13);
  const { title, slug } = nameOf(Number(starts.slice(5, 7)));
  return {
    id,
    slug: `${slug}-${starts.slice(0, 4)}`,
    kind: 'holiday',
    title: `${title} ${starts.slice(0, 4)}`,
    intro:
      'Zwei Wochen Ferien mit vielen Ideen. Ordnen Sie, was Ihre Kinder am liebsten möchten. Danach wird gelost.',
    phase: 'wishing',
    wishes_open_at: instantAt(addDays(today, -3), '08:00', TOWN_ZONE),
    wishes_close_at: instantAt(addDays(today, 7), '18:00', TOWN_ZONE),
    opens_at: instantAt(addDays(today, 14), '08:00', TOWN_ZONE),
    closes_at: instantAt(addDays(today, 40), '18:00', TOWN_ZONE),
    starts_on: starts,
    ends_on: ends,
    erase_on: campaignEraseOn(ends),
    max_events_per_child: 3,
    max_new_per_child_per_day: 2,
    min_minutes_between: 30,
    binding_button: true,
    statistics_asked: [],
    reminder_rules: [{ daysBefore: 2, at: '17:00' }],
    created_at: instantAt(addDays(today, -30), '10:00', TOWN_ZONE),
  };
}
