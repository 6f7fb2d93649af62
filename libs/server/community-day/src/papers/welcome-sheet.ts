import { pt, sheetTitle, planSvg, type PaperSheet } from '@dabei/server/platform';
import { windowAround } from '@dabei/domain';
import { clockText, townTime, type Voice } from '@dabei/words';
import type { Column, Content } from 'pdfmake/interfaces';
import { squareScale, type DrawnSquare } from './drawn-square';
import { bulletList, factTable, footOf, heading, whenAndWhere, type Facts } from './paper-parts';
import type { PaperDay } from './paper-day';

/** A booth as its association was told of it. */
export interface TicketOf {
  association: string;
  /** Its place on the plan; null: it was told none yet. */
  place: {
    /** On the plan as it is drawn now; null: it is not on it any more. */
    id: string | null;
    number: string;
    street: string;
    setUpAt: string | null;
    /** Where its power comes from: the name of the box. */
    connection: string | null;
    /** Scanned on arrival. */
    arrivalCode: string;
  } | null;
  acts: readonly { title: string; minutes: number; startsAt: Date }[];
}

/** The part of the plan with the own place, in millimetres. */
const cropRoom = { widthMm: 181, depthMm: 72 };

/** The first page: where one's booth stands, when it drives in, how the day goes; without a booth, for everybody. */
export function welcomeSheet(
  facts: PaperDay,
  square: DrawnSquare,
  own: TicketOf | null,
  voice: Voice,
): PaperSheet {
  const { day, stand } = facts;
  const say = (key: string, params?: Record<string, string | number>): string =>
    voice.t(`booth-paper.pack.${key}`, params);
  return {
    title: say('title'),
    content: [
      sheetTitle(`${say('title')}: ${day.title}`),
      { text: whenAndWhere(day, voice) },
      ...(own === null ? [] : [{ text: say('for', { association: own.association }), bold: true }]),
      { text: say('welcome'), margin: [0, 8, 0, 0] },
      ...(own === null ? [] : placeOf(own, voice)),
      ...cropOf(square, own, voice),
      heading(say('day')),
      bulletList(dayOf(facts, voice)),
    ],
    foot: footOf(stand, voice),
  };
}

function placeOf(own: TicketOf, voice: Voice): Content[] {
  const { t } = voice;
  const { place } = own;
  const facts = factTable(factsOf(own, voice));
  if (place === null)
    return [
      heading(t('booth-paper.pack.place')),
      { text: t('booth-paper.pack.place-later') },
      ...facts,
    ];
  return [
    {
      columnGap: 18,
      margin: [0, 8, 0, 0],
      columns: [
        {
          width: '*',
          stack: [
            { text: t('booth-paper.pack.place') },
            { text: place.number, bold: true, fontSize: 38, lineHeight: 1.05 },
            ...facts,
          ],
        },
        codeOf(place.arrivalCode, t),
      ],
    },
  ];
}

const codeOf = (code: string, t: Voice['t']): Column => ({
  width: 120,
  stack: [
    { qr: code, fit: 110, eccLevel: 'M' },
    { text: code, bold: true, margin: [0, 4, 0, 0] },
    { text: t('booth-paper.pack.code'), style: 'small' },
  ],
});

function factsOf({ place, acts }: TicketOf, voice: Voice): Facts {
  const { t } = voice;
  const say = (key: string): string => t(`booth-paper.pack.${key}`);
  const setUpAt = place?.setUpAt ?? null;
  const connection = place?.connection ?? null;
  return [
    ...(place === null || place.street === '' ? [] : ([[say('street'), place.street]] as Facts)),
    ...(setUpAt === null
      ? []
      : ([
          [say('set-up'), t('booth-paper.pack.set-up-at', { time: clockText(setUpAt, voice) })],
        ] as Facts)),
    ...(connection === null
      ? []
      : ([[say('power'), t('booth-paper.pack.power-at', { name: connection })]] as Facts)),
    ...acts.map(({ title, minutes, startsAt }): [string, string] => [
      say('stage'),
      t('booth-paper.pack.act', {
        act: title,
        time: clockText(townTime(startsAt).time, voice),
        minutes,
      }),
    ]),
  ];
}

function cropOf({ sheet, plan }: DrawnSquare, own: TicketOf | null, { t }: Voice): Content[] {
  const place = plan.places.find(({ id }) => id === own?.place?.id);
  if (place === undefined) return [];
  const { window, scale } = windowAround([place], sheet, cropRoom);
  const svg = planSvg(plan, { window, scale, marked: new Set([place.id]) });
  return [
    {
      unbreakable: true,
      stack: [
        heading(t('booth-paper.pack.plan')),
        { svg },
        { stack: [squareScale(scale, t)], margin: [0, pt(1), 0, 0] },
      ],
    },
  ];
}

function dayOf({ day, call, office }: PaperDay, voice: Voice): string[] {
  const say = (key: string, params: Record<string, string | number> = {}): string =>
    voice.t(`booth-paper.pack.${key}`, params);
  const clock = (time: string): string => clockText(time, voice);
  return [
    say('day-set-up', {
      from: clock(call.setUpFrom),
      until: clock(call.setUpUntil),
      minutes: call.setUpMinutes,
    }),
    say('day-drive', { from: clock(day.opensAt), until: clock(day.closesAt) }),
    say('day-close', { until: clock(day.closesAt) }),
    say('day-clean'),
    ...(office.phone === '' ? [] : [say('help', { office: office.name, phone: office.phone })]),
  ];
}
