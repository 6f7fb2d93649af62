import { sheetTitle, type PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import { bulletList, footOf, heading } from './paper-parts';
import type { PaperDay } from './paper-day';

const steps = {
  wind: ['light', 'weights', 'castle', 'listen'],
  storm: ['off', 'leave', 'guests', 'drive'],
  over: ['home', 'children', 'packing', 'sign-off'],
} as const;

/** What to do when the weather turns; one decision, made by the office. */
export function stormSheet({ call, office, stand }: PaperDay, voice: Voice): PaperSheet {
  const say = (key: string): string => voice.t(`booth-paper.storm.${key}`);
  const title = say('title');
  return {
    title,
    content: [
      sheetTitle(title),
      { text: say('who'), margin: [0, 4, 0, 0] },
      ...Object.entries(steps).flatMap(([step, keys]) => [
        heading(say(`step.${step}`)),
        bulletList(keys.map((key) => say(`do.${key}`))),
      ]),
      ...(call.lostChildPoint === ''
        ? []
        : [heading(say('point')), { text: call.lostChildPoint, bold: true }]),
      ...(office.phone === ''
        ? []
        : [heading(say('phone')), { text: `${office.name}: ${office.phone}`, bold: true }]),
    ],
    foot: footOf(stand, voice),
  };
}
