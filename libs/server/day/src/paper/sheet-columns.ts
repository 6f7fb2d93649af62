import type { DayChild, DaySheet } from '@dabei/contracts';
import { dayMarks, staysAway } from '@dabei/domain';
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

/** How the child goes home; who may not fetch it stands out. */
function homeCell({ pickUp, barred }: DayChild, { t }: Voice): TableCell {
  const names = pickUp?.fetchedBy ?? '';
  const way = pickUp?.goesHomeAlone ? t('day.home.alone') : pickUp && t('day.home.fetched');
  return {
    stack: [
      { text: lines(way, names !== '' && t('day.home.by', { names })) },
      ...(barred === null ? [] : [{ text: t('day.mark.barred', { names: barred }), bold: true }]),
    ],
  };
}

function nameCell(child: DayChild, { t }: Voice): TableCell {
  const { firstName, lastName, seats } = child;
  const name = {
    text: `${firstName} ${lastName}${seats > 1 ? ` + ${String(seats - 1)}` : ''}`,
    style: 'name',
  };
  // the tick box stays: who was excused may come all the same
  return staysAway(child)
    ? { stack: [name, { text: t('day.state.told-absent'), bold: true }] }
    : name;
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
      cell: (child) => nameCell(child, voice),
    },
    text('age', 30, ({ age }) => String(age)),
    text('phone', 78, ({ phone }) => phone ?? ''),
    ...(asks.includes('emergency-contact')
      ? [
          text('emergency', 92, ({ emergency }) =>
            lines(emergency?.name ?? null, emergency?.phone ?? null),
          ),
        ]
      : []),
    ...(goesHome
      ? [
          {
            label: t('day.paper.home'),
            width: 104,
            cell: (child: DayChild) => homeCell(child, voice),
          },
        ]
      : []),
    ...(watched
      ? [
          {
            label: t('day.paper.watch'),
            width: 126,
            cell: (child: DayChild): TableCell => ({ stack: [watchCell(child, asks, voice)] }),
          },
        ]
      : []),
  ];
}
