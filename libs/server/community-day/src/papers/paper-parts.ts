import { fullDay, tickBox, type PaperSheet } from '@dabei/server/platform';
import { clockSpan, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { CommunityDay } from '../facts/community-day';

/** When and where, in one line. */
export const whenAndWhere = (day: CommunityDay, voice: Voice): string =>
  voice.t('community-paper.when', {
    day: fullDay(day.heldOn, voice.language),
    span: clockSpan(day.opensAt, day.closesAt, voice),
    place: day.place,
  });

export const heading = (text: string): Content => ({ text, style: 'heading' });

/** What stands at the foot; a paper with people on it asks to be destroyed. */
export const footOf =
  (stand: string, { t }: Voice, people = false): PaperSheet['foot'] =>
  (page, pages) =>
    [
      stand,
      t('community-paper.page', { page, pages }),
      ...(people ? [t('community-paper.private')] : []),
    ].join(' · ');

export type Facts = [string, string][];

/** What is called how, in two columns; nothing where there is nothing to say. */
export const factTable = (facts: Facts): Content[] =>
  facts.length === 0
    ? []
    : [
        {
          layout: 'noBorders',
          margin: [0, 2, 0, 0],
          table: {
            widths: [64, '*'],
            body: facts.map(([word, value]): TableCell[] => [
              { text: word, style: 'small', margin: [0, 2, 0, 0] },
              value,
            ]),
          },
        },
      ];

export const bulletList = (sentences: readonly string[]): Content => ({
  ul: sentences.map((text): Content => ({ text, margin: [0, 0, 0, 3] })),
});

/** Sentences to be ticked. */
export const checkList = (sentences: readonly string[]): Content => ({
  layout: 'noBorders',
  table: {
    widths: [16, '*'],
    dontBreakRows: true,
    body: sentences.map((text): TableCell[] => [tickBox(), { text, margin: [0, 0, 0, 3] }]),
  },
});

/** A list with its head on every page. */
export const listTable = (
  heads: readonly string[],
  widths: (number | '*' | 'auto')[],
  rows: TableCell[][],
): Content => ({
  layout: 'lightHorizontalLines',
  fontSize: 10,
  margin: [0, 4, 0, 0],
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths,
    body: [heads.map((text): TableCell => ({ text, bold: true, style: 'small' })), ...rows],
  },
});

/** '3.600 W' */
export const wattsText = (watts: number, { language }: Voice): string =>
  `${new Intl.NumberFormat(language === 'en' ? 'en-GB' : language).format(watts)} W`;
