import { metresText, sheetTitle, tickBox, type PaperSheet } from '@dabei/server/platform';
import { clockText, type Voice } from '@dabei/words';
import type { TableCell } from 'pdfmake/interfaces';
import { footOf, heading, listTable, wattsText, whenAndWhere } from './paper-parts';
import type { PaperBooth } from './paper-booths';
import type { PaperDay } from './paper-day';

const byName = new Intl.Collator('de', { numeric: true });
const big = (number: string): TableCell => ({ text: number, bold: true, fontSize: 12 });
const saying =
  ({ t }: Voice) =>
  (key: string, params?: Record<string, string | number>): string =>
    t(`booth-paper.list.${key}`, params);

function sheetOf(
  { day, stand }: PaperDay,
  voice: Voice,
  key: 'by-number' | 'by-name' | 'set-up',
  content: PaperSheet['content'],
): PaperSheet {
  const title = saying(voice)(key);
  return {
    title,
    landscape: true,
    content: [sheetTitle(`${title}: ${day.title}`), { text: whenAndWhere(day, voice) }, ...content],
    // names of associations are no secret, those of people are
    foot: footOf(stand, voice, key !== 'by-name'),
  };
}

/** Who stands where, whom to call, what the booth needs: for the walk over the square. */
export function boothsByNumber(
  facts: PaperDay,
  booths: readonly PaperBooth[],
  voice: Voice,
): PaperSheet {
  const say = saying(voice);
  const heads = ['here', 'number', 'association', 'contact', 'phone', 'needs', 'note'] as const;
  return sheetOf(facts, voice, 'by-number', [
    { text: say('count', { count: booths.length }) },
    listTable(
      heads.map((key) => say(key)),
      [24, 46, '*', 110, 96, 150, 90],
      booths.map((booth) => [
        tickBox(),
        big(booth.number),
        {
          stack: [
            { text: booth.association, bold: true },
            { text: booth.title, style: 'small' },
          ],
        },
        booth.name,
        booth.phone ?? '',
        { text: needsOf(booth, voice), style: 'small' },
        '',
      ]),
    ),
  ]);
}

/** The same booths by the name of who stands there: for the question "where is …?". */
export function boothsByName(
  facts: PaperDay,
  booths: readonly PaperBooth[],
  voice: Voice,
): PaperSheet {
  const say = saying(voice);
  const heads = ['association', 'title', 'kind', 'number', 'street'] as const;
  const sorted = booths.toSorted((a, b) => byName.compare(a.association, b.association));
  return sheetOf(facts, voice, 'by-name', [
    listTable(
      heads.map((key) => say(key)),
      ['*', '*', 90, 46, 130],
      sorted.map(({ association, title, kind, number, street }) => [
        { text: association, bold: true },
        title,
        voice.t(`booth-paper.zone.${kind}`),
        big(number),
        street,
      ]),
    ),
  ]);
}

/** Who drives in when, in the order of time; then those who carry their things. */
export function setUpList(
  facts: PaperDay,
  booths: readonly PaperBooth[],
  voice: Voice,
): PaperSheet {
  const say = saying(voice);
  const heads = ['here', 'time', 'street', 'number', 'association', 'vehicle', 'phone'] as const;
  const timed = booths
    .filter(({ setUpAt }) => setUpAt !== null)
    .sort((a, b) => (a.setUpAt ?? '').localeCompare(b.setUpAt ?? ''));
  const rest = booths.filter(({ setUpAt }) => setUpAt === null);
  const rows = (of: readonly PaperBooth[]): TableCell[][] =>
    of.map((booth) => [
      tickBox(),
      booth.setUpAt === null ? '' : { text: clockText(booth.setUpAt, voice), bold: true },
      booth.street,
      big(booth.number),
      booth.association,
      booth.vehicleCm === null
        ? ''
        : say('metres', { metres: metresText(booth.vehicleCm, voice.language) }),
      booth.phone ?? '',
    ]);
  const table = (of: readonly PaperBooth[]) =>
    listTable(
      heads.map((key) => say(key)),
      [24, 64, 120, 46, '*', 90, 110],
      rows(of),
    );
  return sheetOf(facts, voice, 'set-up', [
    timed.length === 0 ? { text: say('no-times') } : table(timed),
    ...(rest.length === 0 ? [] : [heading(say('on-foot')), table(rest)]),
  ]);
}

/** What has to be there for it: power, water, tables, a vehicle that stays. */
function needsOf(booth: PaperBooth, voice: Voice): string {
  const say = saying(voice);
  const { connection, watts, connector, water, tables, vehicleCm } = booth;
  return [
    ...(watts === 0
      ? []
      : [say('power', { name: connection ?? say('no-box'), watts: wattsText(watts, voice) })]),
    ...(connector === null ? [] : [voice.t(`booth-paper.socket.${connector}`)]),
    ...(water ? [say('water')] : []),
    ...(tables === 0 ? [] : [say('tables', { count: tables })]),
    ...(vehicleCm === null
      ? []
      : [say('stays', { metres: metresText(vehicleCm, voice.language) })]),
  ].join(', ');
}
