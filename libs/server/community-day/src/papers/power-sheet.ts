import type { PowerConnectionInput } from '@dabei/contracts';
import { sheetTitle, type PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { footOf, heading, listTable, wattsText, whenAndWhere } from './paper-parts';
import type { PaperBooth } from './paper-booths';
import type { PaperDay } from './paper-day';

const heads = ['number', 'association', 'socket', 'watts'] as const;

/** For whoever connects the power: each box, what hangs on it, and the sum; then who has none yet. */
export function powerSheet(
  { day, stand }: PaperDay,
  connections: readonly PowerConnectionInput[],
  booths: readonly PaperBooth[],
  voice: Voice,
): PaperSheet {
  const { t } = voice;
  const title = t('booth-paper.power.title');
  const without = booths.filter(({ connection, watts }) => connection === null && watts > 0);
  return {
    title,
    content: [
      sheetTitle(`${title}: ${day.title}`),
      { text: whenAndWhere(day, voice) },
      ...(connections.length === 0 ? [{ text: t('booth-paper.power.none') }] : []),
      ...connections.flatMap((connection) => boxOf(connection, booths, voice)),
      ...(without.length === 0
        ? []
        : [heading(t('booth-paper.power.without')), tableOf(without, voice)]),
    ],
    foot: footOf(stand, voice),
  };
}

function boxOf(
  { name, limitWatts }: PowerConnectionInput,
  booths: readonly PaperBooth[],
  voice: Voice,
): Content[] {
  const { t } = voice;
  const here = booths.filter(({ connection }) => connection === name);
  const sum = here.reduce((total, { watts }) => total + watts, 0);
  const said = { name, sum: wattsText(sum, voice), limit: wattsText(limitWatts, voice) };
  return [
    heading(t(sum > limitWatts ? 'booth-paper.power.above' : 'booth-paper.power.box', said)),
    here.length === 0 ? { text: t('booth-paper.power.nobody') } : tableOf(here, voice),
  ];
}

const tableOf = (booths: readonly PaperBooth[], voice: Voice): Content =>
  listTable(
    heads.map((key) => voice.t(`booth-paper.power.${key}`)),
    [46, '*', 130, 60],
    booths.map((booth): TableCell[] => [
      { text: booth.number, bold: true },
      booth.association,
      booth.connector === null ? '' : voice.t(`booth-paper.socket.${booth.connector}`),
      wattsText(booth.watts, voice),
    ]),
  );
