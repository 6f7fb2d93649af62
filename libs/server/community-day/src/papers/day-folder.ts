import type { PowerConnectionInput, ShiftBoard } from '@dabei/contracts';
import type { PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import { shiftList } from '../shifts/shift-list';
import { boothsByName, boothsByNumber, setUpList } from './booth-sheets';
import { checklistSheet } from './checklist-sheet';
import { coverSheet } from './cover-sheet';
import type { DrawnSquare } from './drawn-square';
import { emergencySheet } from './emergency-sheet';
import type { PaperBooth } from './paper-booths';
import type { PaperDay } from './paper-day';
import { footOf } from './paper-parts';
import { powerSheet } from './power-sheet';
import { runningOrderSheet, type PaperAct } from './running-order-sheet';
import { squareSheet } from './square-sheet';
import { stormSheet } from './storm-sheet';
import { wristbandSheet } from './wristband-sheet';

/** Everything of a day, opened. */
export interface FolderFacts {
  facts: PaperDay;
  square: DrawnSquare;
  connections: readonly PowerConnectionInput[];
  booths: readonly PaperBooth[];
  acts: readonly PaperAct[];
  board: ShiftBoard;
}

/** Where whom, for the walk over the square. */
export const boothSheets = (
  { facts, connections, booths }: Pick<FolderFacts, 'facts' | 'connections' | 'booths'>,
  voice: Voice,
): [PaperSheet, ...PaperSheet[]] => [
  boothsByNumber(facts, booths, voice),
  boothsByName(facts, booths, voice),
  setUpList(facts, booths, voice),
  powerSheet(facts, connections, booths, voice),
];

/** The whole day in one file, for whoever carries it. */
export function dayFolder(folder: FolderFacts, voice: Voice): [PaperSheet, ...PaperSheet[]] {
  const { facts, square, acts, board } = folder;
  const inside = [
    emergencySheet(facts, voice),
    squareSheet(facts, square, voice),
    runningOrderSheet(facts, acts, voice),
    ...boothSheets(folder, voice),
    shiftSheet(facts, board, voice),
    stormSheet(facts, voice),
    checklistSheet(facts, voice),
    wristbandSheet(facts, voice),
  ];
  return [coverSheet(facts, inside, voice), ...inside];
}

const shiftSheet = ({ day, stand }: PaperDay, board: ShiftBoard, voice: Voice): PaperSheet => ({
  title: voice.t('community-paper.title'),
  content: shiftList(day, board, voice),
  foot: footOf(stand, voice, true),
});
