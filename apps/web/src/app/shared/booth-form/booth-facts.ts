import type { BoothWriting } from '@dabei/contracts';
import { listText } from '@dabei/words';
import type { Words } from '../words';
import { languageName } from './language-name';

export interface BoothFact {
  label: string;
  text: string;
}

/** What an application says, row by row, for reading; what is not said is left out. */
export function boothFacts(writing: BoothWriting, words: Words): BoothFact[] {
  const { needs, stageWish } = writing;
  const { size, tent, power, vehicle, ages } = needs;
  const language = words.language();
  const metres = (cm: number): string => (cm / 100).toLocaleString(language);
  const ground = ({ widthCm, depthCm }: { widthCm: number; depthCm: number }): string =>
    words.t('booths.fact.ground', { width: metres(widthCm), depth: metres(depthCm) });
  const rows: [string, string | null | undefined][] = [
    ['kind', words.t(`booths.kind.${writing.kind}`)],
    ['about', writing.about],
    ['size', size && ground(size)],
    ['tent', tent && ground(tent)],
    ['tables', needs.tables > 0 ? needs.tables.toLocaleString(language) : null],
    ['vehicle', vehicle && words.t('booths.fact.long', { metres: metres(vehicle.lengthCm ?? 0) })],
    [
      'power',
      power &&
        [
          ...(power.connector ? [words.t(`booths.socket.${power.connector}`)] : []),
          words.t('booths.fact.watts', { watts: power.watts ?? 0 }),
        ].join(', '),
    ],
    ['water', needs.water ? words.t('booths.fact.yes') : null],
    ['ages', ages && words.t('booths.fact.ages', { ...ages })],
    ['access', needs.access && words.t(`booths.access.${needs.access}`)],
    [
      'languages',
      listText(
        needs.languages.map((code) => languageName(code, words)),
        language,
      ),
    ],
    ['together', writing.together],
    ['act', stageWish && words.t('booths.fact.act', { ...stageWish })],
  ];
  return rows.flatMap(([key, text]) =>
    text ? [{ label: words.t(`booths.fact.label.${key}`), text }] : [],
  );
}
