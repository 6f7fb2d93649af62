import type { DayChild, DaySheet } from '@dabei/contracts';
import { dayMarks } from '@dabei/domain';
import type { Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';

export interface Column {
  label: string;
  width: number | 'auto' | '*';
  cell: (child: DayChild) => TableCell;
}

/** A new one for each row: the printer writes its place into what it is given. */
const tickBox = (): TableCell => ({
  canvas: [{ type: 'rect', x: 0, y: 2, w: 16, h: 16, lineWidth: 1.2, lineColor: '#1b2a49' }],
});

const lines = (...texts: readonly (string | null | false)[]): string =>
  texts.filter(Boolean).join('\n');

/** How the child goes home, and who may not fetch it. */
export function homeText({ pickUp, barred }: DayChild, { t }: Voice): string {
  const names = pickUp?.fetchedBy ?? '';
  const way = pickUp?.goesHomeAlone ? t('day.home.alone') : pickUp && t('day.home.fetched');
  return lines(
    way,
    names !== '' && t('day.home.by', { names }),
    barred !== null && t('day.mark.barred', { names: barred }),
  );
}

function watchCell(child: DayChild, asks: readonly string[], voice: Voice): Content {
  const { health, medication } = child.health ?? { health: null, medication: null };
  return [
    {
      text: dayMarks(child, asks)
        .map((mark) => voice.t(`day.${mark}`))
        .join('\n'),
      bold: true,
    },
    { text: lines(health, medication) },
  ];
}

/** What this event asks decides what stands on its sheet. */
export function columnsOf({ asks, children }: DaySheet, voice: Voice): Column[] {
  const { t } = voice;
  const text = (
    label: string,
    width: Column['width'],
    of: (child: DayChild) => string,
  ): Column => ({
    label: t(`day.paper.${label}`),
    width,
    cell: (child) => ({ text: of(child) }),
  });
  const goesHome = asks.includes('pick-up') || children.some(({ barred }) => barred !== null);
  const watched = ['health', 'medication', 'photos', 'swim'].some((ask) => asks.includes(ask));
  return [
    { label: t('day.paper.present'), width: 22, cell: tickBox },
    { label: t('day.paper.gone'), width: 22, cell: tickBox },
    {
      label: t('day.paper.name'),
      width: '*',
      cell: ({ firstName, lastName, seats }) => ({
        text: `${firstName} ${lastName}${seats > 1 ? ` + ${String(seats - 1)}` : ''}`,
        style: 'name',
      }),
    },
    text('age', 30, ({ age }) => String(age)),
    text('phone', 96, ({ phone }) => phone ?? ''),
    ...(asks.includes('emergency-contact')
      ? [
          text('emergency', 110, ({ emergency }) =>
            lines(emergency?.name ?? null, emergency?.phone ?? null),
          ),
        ]
      : []),
    ...(goesHome ? [text('home', 120, (child) => homeText(child, voice))] : []),
    ...(watched
      ? [
          {
            label: t('day.paper.watch'),
            width: 150,
            cell: (child: DayChild): TableCell => ({ stack: [watchCell(child, asks, voice)] }),
          },
        ]
      : []),
  ];
}
