import type { DeskSignup, DeskVolunteer, ShiftBoard } from '@dabei/contracts';
import { fullDay, sheetTitle, tickBox } from '@dabei/server/platform';
import { clockSpan, townTime, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { CommunityDay } from '../facts/community-day';

type BoardShift = ShiftBoard['shifts'][number];

const columns = ['here', 'name', 'phone', 'note'] as const;
const widths = [24, '*', 100, 220];

/** For the clipboard on the day: each shift in the order of time, who is expected, and whom to call in an emergency. */
export function shiftList(day: CommunityDay, board: ShiftBoard, voice: Voice): Content[] {
  const { t } = voice;
  const where = {
    day: fullDay(day.heldOn, voice.language),
    span: clockSpan(day.opensAt, day.closesAt, voice),
    place: day.place,
  };
  return [
    sheetTitle(`${t('community-paper.title')}: ${day.title}`),
    { text: t('community-paper.when', where) },
    ...(day.emergency === ''
      ? []
      : [{ text: t('community-paper.emergency'), style: 'heading' }, { text: day.emergency }]),
    ...(board.shifts.length === 0 ? [{ text: t('community-paper.none') }] : []),
    ...board.shifts.map((shift) => shiftPart(shift, board, voice)),
  ];
}

function shiftPart(shift: BoardShift, board: ShiftBoard, voice: Voice): Content {
  const { t } = voice;
  const expected = shift.signups.filter(
    ({ state }) => state === 'asked' || state === 'taken' || state === 'checked-in',
  );
  const what = {
    span: clockSpan(townTime(shift.startsAt).time, townTime(shift.endsAt).time, voice),
    role: board.roles.find(({ id }) => id === shift.roleId)?.name ?? '',
    place: shift.place,
  };
  const hands = t('community-paper.hands', { taken: expected.length, needed: shift.needed });
  return {
    unbreakable: expected.length <= 12,
    stack: [
      {
        text: t(shift.place === '' ? 'community-paper.shift' : 'community-paper.shift-at', what),
        style: 'heading',
      },
      { text: shift.note === '' ? hands : `${hands} · ${shift.note}`, style: 'small' },
      expected.length === 0
        ? { text: t('community-paper.nobody') }
        : tableOf(expected, board.volunteers, voice),
    ],
  };
}

const tableOf = (
  signups: readonly DeskSignup[],
  volunteers: readonly DeskVolunteer[],
  voice: Voice,
): Content => ({
  layout: 'lightHorizontalLines',
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths,
    body: [
      columns.map((column): TableCell => ({
        text: voice.t(`community-paper.${column}`),
        bold: true,
        style: 'small',
      })),
      ...signups.map((signup): TableCell[] => {
        const volunteer = volunteers.find(({ id }) => id === signup.volunteerId);
        return [
          tickBox(),
          { text: volunteer?.name ?? '', bold: true },
          volunteer?.phone ?? '',
          volunteer === undefined ? '' : noteOf(signup, volunteer, voice),
        ];
      }),
    ],
  },
});

/** What has to be known before somebody begins. */
function noteOf({ state }: DeskSignup, { age, consent }: DeskVolunteer, { t }: Voice): string {
  const young =
    consent === 'missing' ? 'community-paper.consent-missing' : 'community-paper.under-age';
  return [
    ...(consent === 'none' ? [] : [t(young, { age })]),
    ...(state === 'asked' ? [t('community-paper.asked')] : []),
  ].join(', ');
}
