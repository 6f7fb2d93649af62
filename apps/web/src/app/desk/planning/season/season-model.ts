import type { DeskCampaignRow, SeasonRequest } from '@dabei/contracts';
import { addDays } from '@dabei/domain';

export interface SeasonModel {
  source: string;
  title: string;
  startsOn: string;
  endsOn: string;
}

export const emptySeason: SeasonModel = { source: '', title: '', startsOn: '', endsOn: '' };

const WEEKS_OF_A_YEAR = 52;

/** What one would most likely call the season after this one, and when it would be. */
export function seasonAfter({ slug, title, startsOn, endsOn }: DeskCampaignRow): SeasonModel {
  const year = Number(startsOn.slice(0, 4));
  const next = title.replace(String(year), String(year + 1));
  return {
    source: slug,
    title: next === title ? `${title} ${String(year + 1)}` : next,
    startsOn: addDays(startsOn, 7 * WEEKS_OF_A_YEAR),
    endsOn: addDays(endsOn, 7 * WEEKS_OF_A_YEAR),
  };
}

/** As the API takes it. */
export function seasonRequestOf(model: SeasonModel, without: ReadonlySet<string>): SeasonRequest {
  return { ...model, title: model.title.trim(), without: [...without] };
}
