import { type SeededEvent } from '../events/seeded-event';
import { type Dice } from '../seeded-dice';
import { type RegistrationRow } from '../town';

export interface StatisticsAnswerRow {
  campaign_id: string;
  child_id: string;
  sex: 'female' | 'male' | 'diverse' | null;
  first_time: 'yes' | 'no' | null;
  answered_at: Date;
}

/** Of four families three answer, most of them both questions. */
const SAYS_SOMETHING = 0.75;

/** What families said for the statistics, each child once per campaign. */
export function statisticsAnswers(
  registrations: readonly RegistrationRow[],
  events: readonly SeededEvent[],
  dice: Dice,
): StatisticsAnswerRow[] {
  const campaignOf = new Map(events.map(({ row }) => [row.id, row.campaign_id]));
  const asked = new Set<string>();
  const answers: StatisticsAnswerRow[] = [];
  for (const { child_id, event_id, first_pressed_at } of registrations) {
    const campaign_id = campaignOf.get(event_id) ?? '';
    const key = `${campaign_id}:${child_id}`;
    if (asked.has(key)) continue;
    asked.add(key);
    if (!dice.datatype.boolean(SAYS_SOMETHING)) continue;
    answers.push({
      campaign_id,
      child_id,
      sex: dice.helpers.weightedArrayElement([
        { weight: 46, value: 'female' },
        { weight: 44, value: 'male' },
        { weight: 1, value: 'diverse' },
        { weight: 9, value: null },
      ]),
      first_time: dice.helpers.arrayElement(['yes', 'no', 'no', null]),
      answered_at: first_pressed_at,
    });
  }
  return answers;
}
