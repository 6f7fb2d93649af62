import { sheetTitle, type PaperSheet } from '@dabei/server/platform';
import { clockSpan, townTime, type Voice } from '@dabei/words';
import type { TableCell } from 'pdfmake/interfaces';
import type { TimedAct } from '../facts/stage';
import { footOf, listTable, whenAndWhere } from './paper-parts';
import type { PaperDay } from './paper-day';

export type PaperAct = Pick<
  TimedAct,
  'id' | 'title' | 'about' | 'minutes' | 'changeoverMinutes' | 'startsAt' | 'endsAt' | 'association'
> & {
  /** Whom to call; null on what hangs on the wall. */
  person: { name: string; phone: string | null } | null;
};

/** What is on the stage when, and how long there is to clear it. Without people it can hang beside the stage. */
export function runningOrderSheet(
  { day, stand }: PaperDay,
  acts: readonly PaperAct[],
  voice: Voice,
): PaperSheet {
  const { t } = voice;
  const title = t('booth-paper.stage.title');
  const withPeople = acts.some(({ person }) => person !== null);
  const heads = ['time', 'act', 'minutes', 'changeover', ...(withPeople ? ['person'] : [])];
  return {
    title,
    content: [
      sheetTitle(`${title}: ${day.title}`),
      { text: whenAndWhere(day, voice), margin: [0, 0, 0, 8] },
      acts.length === 0
        ? { text: t('booth-paper.stage.none') }
        : listTable(
            heads.map((key) => t(`booth-paper.stage.${key}`)),
            [96, '*', 46, 46, ...(withPeople ? [120] : [])],
            acts.map((act) => rowOf(act, withPeople, voice)),
          ),
    ],
    foot: footOf(stand, voice, withPeople),
  };
}

function rowOf(act: PaperAct, withPeople: boolean, voice: Voice): TableCell[] {
  const [from, until] = [townTime(act.startsAt).time, townTime(act.endsAt).time];
  const minutes = (count: number): string => voice.t('booth-paper.stage.so-long', { count });
  return [
    { text: clockSpan(from, until, voice), bold: true, fontSize: 12 },
    {
      stack: [
        { text: act.title, bold: true, fontSize: 12 },
        ...(act.association === null ? [] : [{ text: act.association }]),
        ...(act.about === '' ? [] : [{ text: act.about, style: 'small' }]),
      ],
    },
    minutes(act.minutes),
    act.changeoverMinutes === 0 ? '' : minutes(act.changeoverMinutes),
    ...(withPeople
      ? [{ stack: [act.person?.name ?? '', { text: act.person?.phone ?? '', bold: true }] }]
      : []),
  ];
}
