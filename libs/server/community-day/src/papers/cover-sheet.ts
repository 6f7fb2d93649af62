import { sheetTitle, type PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import { bulletList, footOf, heading, whenAndWhere } from './paper-parts';
import type { PaperDay } from './paper-day';

/** The first page of the folder: what day it is for, whom to call, and what lies behind it. */
export function coverSheet(
  { day, call, office, stand }: PaperDay,
  inside: readonly PaperSheet[],
  voice: Voice,
): PaperSheet {
  const say = (key: string): string => voice.t(`booth-paper.cover.${key}`);
  const places = [
    [say('emergency'), day.emergency],
    [say('lost-child'), call.lostChildPoint],
    [say('first-aid'), call.firstAid],
    [office.name, office.phone],
  ].filter(([, text]) => text !== '');
  return {
    title: say('title'),
    content: [
      sheetTitle(`${say('title')}: ${day.title}`),
      { text: whenAndWhere(day, voice) },
      ...places.flatMap(([head = '', text = '']) => [heading(head), { text, bold: true }]),
      heading(say('inside')),
      bulletList(inside.map(({ title }) => title)),
    ],
    foot: footOf(stand, voice, true),
  };
}
