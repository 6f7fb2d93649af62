import type { EventInput, EventRevisions } from '@dabei/contracts';
import { listText, moneyText, whenText, type SessionTimes } from '@dabei/words';
import { instantOf } from '../../parts/wall-time';
import type { Words } from '../../../shared/words';

type Change = EventRevisions['revisions'][number]['changes'][number];
/** As much of the page's words as it takes. */
export type ChangeSpeaker = Pick<Words, 't' | 'knows' | 'language' | 'voice'>;
type Say = (value: unknown, words: ChangeSpeaker) => string;

const LONGEST = 60;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()} …`;

const quoted: Say = (value, words) =>
  words.t('planning.editor.quoted', { text: cut(String(value)) });
const money: Say = (value, words) =>
  value === 0 ? words.t('public.event.free') : moneyText(Number(value), words.language());
const oneOf =
  (area: string): Say =>
  (value, words) => {
    const key = `${area}.${String(value)}`;
    return words.knows(key) ? words.t(key) : String(value);
  };
const allOf =
  (say: Say): Say =>
  (value, words) =>
    listText(
      (value as unknown[]).map((one) => say(one, words)),
      words.language(),
    );

const sessions: Say = (value, words) => {
  const times = (value as EventInput['sessions']).map(
    ({ date, from, until, untilDate, allDay }): SessionTimes => ({
      startsAt: instantOf(`${date}T${from}`) ?? '',
      endsAt: instantOf(`${untilDate ?? date}T${until}`) ?? '',
      allDay,
    }),
  );
  return whenText(times, words.voice());
};

const quotas = allOf((one, words) => {
  const { name, capacity } = one as EventInput['quotas'][number];
  return words.t('planning.editor.places', { count: capacity, name });
});

const questions = allOf((one, words) =>
  quoted((one as EventInput['questions'][number]).label, words),
);

const sayings: Record<string, Say> = {
  topic: oneOf('public.topic'),
  registration: oneOf('desk.registration'),
  audience: oneOf('desk.audience'),
  ageBy: oneOf('desk.ageBy'),
  custody: oneOf('desk.custody'),
  asks: allOf(oneOf('desk.ask')),
  allergens: allOf(quoted),
  abroadDocuments: allOf(quoted),
  priceCents: money,
  priceSiblingCents: money,
  priceReducedCents: money,
  sessions,
  quotas,
  questions,
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

function valueText(field: string, value: unknown, words: ChangeSpeaker): string {
  const say = sayings[field];
  if (say) return say(value, words);
  if (typeof value === 'boolean') return words.t(value ? 'desk.yes' : 'desk.no');
  return typeof value === 'number' ? String(value) : quoted(value, words);
}

/** "Titel von „Klettern“ auf „Bouldern“", "Treffpunkt: „Am Brunnen“", or only that it changed. */
export function changeText({ field, before, after }: Change, words: ChangeSpeaker): string {
  const key = `desk.editor.${field.replace(/Cents$/, '')}`;
  const name = words.knows(key) ? words.t(key) : field;
  // who is named and which organisation it is are not kept in words
  if ((isEmpty(before) && isEmpty(after)) || field === 'organisationId')
    return words.t('planning.editor.changed', { field: name });
  const text = (value: unknown) => valueText(field, value, words);
  if (isEmpty(before))
    return words.t('planning.editor.filled', { field: name, after: text(after) });
  if (isEmpty(after))
    return words.t('planning.editor.emptied', { field: name, before: text(before) });
  const [from, to] = [text(before), text(after)];
  // told apart only behind the end of what fits into a sentence
  if (from === to) return words.t('planning.editor.changed', { field: name });
  return words.t('planning.editor.fromTo', { field: name, before: from, after: to });
}
