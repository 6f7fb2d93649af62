import type { PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import { checklistSheet } from './checklist-sheet';
import type { DrawnSquare } from './drawn-square';
import { emergencySheet } from './emergency-sheet';
import type { PaperDay } from './paper-day';
import { stormSheet } from './storm-sheet';
import { welcomeSheet, type TicketOf } from './welcome-sheet';
import { wristbandSheet } from './wristband-sheet';

/** Everything an association takes along; without a booth, for everybody. */
export const infoPack = (
  facts: PaperDay,
  square: DrawnSquare,
  own: TicketOf | null,
  voice: Voice,
): [PaperSheet, ...PaperSheet[]] => [
  welcomeSheet(facts, square, own, voice),
  emergencySheet(facts, voice),
  checklistSheet(facts, voice),
  stormSheet(facts, voice),
  wristbandSheet(facts, voice),
];
