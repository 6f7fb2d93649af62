import { sheetTitle, type PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import { checkList, footOf, heading } from './paper-parts';
import type { PaperDay } from './paper-day';

const music = ['none', 'said', 'gema', 'pieces', 'loud'] as const;
const photos = ['sign', 'ask', 'no', 'parents', 'delete', 'guests'] as const;

/** Music and photographs: what an association looks after itself. */
export function checklistSheet({ stand }: PaperDay, voice: Voice): PaperSheet {
  const say = (key: string): string => voice.t(`booth-paper.check.${key}`);
  const title = say('title');
  return {
    title,
    content: [
      sheetTitle(title),
      heading(say('music')),
      { text: say('music-why'), margin: [0, 0, 0, 6] },
      checkList(music.map((key) => say(`gema.${key}`))),
      heading(say('photos')),
      { text: say('photos-why'), margin: [0, 0, 0, 6] },
      checkList(photos.map((key) => say(`photo.${key}`))),
    ],
    foot: footOf(stand, voice),
  };
}
