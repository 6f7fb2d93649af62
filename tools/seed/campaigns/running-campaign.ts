import { addDays, campaignEraseOn, instantAt } from '@dabei/domain';
import { type CampaignRow } from '../town';
import { TOWN_ZONE } from '../zone';

interface SeasonName {
  title: string;
  slug: string;
}

function seasonOf(month: number): SeasonName {
  if (month >= 9) return { title: 'Herbst- und Adventsprogramm', slug: 'herbst-und-advent' };
  if (month <= 2) return { title: 'Winterprogramm', slug: 'winter' };
  if (month <= 5) return { title: 'Frühlingsprogramm', slug: 'fruehling' };
  return { title: 'Sommerprogramm', slug: 'sommer' };
}

/** A season that is under way, so that reminders, waiting lists and past events have content. */
export function runningCampaign(id: string, today: string): CampaignRow {
  const year = today.slice(0, 4);
  const { title, slug } = seasonOf(Number(today.slice(5, 7)));
  const ends = addDays(today, 35);
  return {
    id,
    slug: `${slug}-${year}`,
    kind: 'holiday',
    title: `${title} ${year}`,
    intro: 'Kleine Veranstaltungen rund um das Jahr: Theater, Lesungen, Spiel und Sport.',
    phase: 'running',
    wishes_open_at: null,
    wishes_close_at: null,
    opens_at: instantAt(addDays(today, -49), '08:00', TOWN_ZONE),
    closes_at: instantAt(addDays(today, -1), '18:00', TOWN_ZONE),
    starts_on: addDays(today, -21),
    ends_on: ends,
    erase_on: campaignEraseOn(ends),
    max_events_per_child: null,
    max_new_per_child_per_day: null,
    min_minutes_between: 0,
    binding_button: false,
    statistics_asked: ['first-time', 'sex'],
    reminder_rules: [{ daysBefore: 2, at: '17:00' }],
    created_at: instantAt(addDays(today, -70), '10:00', TOWN_ZONE),
  };
}
