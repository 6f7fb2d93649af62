/**
 * For which ages an event is meant, both ends included, null = no limit. `first-day`: the age on
 * the local date of the first session; `birth-year`: the age reached in that calendar year.
 */
export interface AgeRule {
  by: 'first-day' | 'birth-year';
  min: number | null;
  max: number | null;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
const monthAndDayOf = (date: string): string => date.slice(5);

/**
 * Completed years on a local date. Who was born on 29 February turns a year older on 1 March of a
 * common year (BGB § 187 (2), § 188 (2)).
 */
export function ageOn(birthDate: string, date: string): number {
  const hadBirthday = monthAndDayOf(date) >= monthAndDayOf(birthDate);
  return yearOf(date) - yearOf(birthDate) - (hadBirthday ? 0 : 1);
}

/** The age that counts under an event's rule, in years; `firstDay` is the first session's local date. */
export function ageFor(rule: Pick<AgeRule, 'by'>, birthDate: string, firstDay: string): number {
  return rule.by === 'birth-year'
    ? yearOf(firstDay) - yearOf(birthDate)
    : ageOn(birthDate, firstDay);
}
