/**
 * Can the public number of that day still be unknown when the lists are sealed? Only of a day after today (local
 * dates): a number of today may be known already.
 */
export const isUnknownYet = (drawnOn: string, today: string): boolean => drawnOn > today;
