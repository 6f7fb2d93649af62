import type { DeskCampaignRow, DeskProgramme } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import type { Words } from '../../shared/words';
import { pageParams, standingsOf, type Address } from './people-filter';

/** Where the names of campaign, events and organisers are looked up. */
export interface FilterNames {
  campaigns: readonly Pick<DeskCampaignRow, 'slug' | 'title'>[];
  programme: Pick<DeskProgramme, 'events' | 'organisations'> | undefined;
}

/** The filter in words for the paper, and in codes, without what was typed, for the log. */
export function peopleFilterWords(
  address: Address,
  { campaigns, programme }: FilterNames,
  words: Words,
): { filter: string; filterCodes: string[] } {
  const asked = pageParams(address);
  const { aktion, q, event, organiser, von, bis, offen, ohneMail, eingetragen } = asked;
  const events = (event ?? '').split(',').filter(Boolean);
  const states = standingsOf(asked);
  const titleOf = (id: string) => programme?.events.find((one) => one.id === id)?.title ?? id;
  const nameOf = (id: string) => programme?.organisations.find((one) => one.id === id)?.name ?? id;
  const day = (date: string) => dayText(date, words.language(), 'short');
  const labelled = (label: string, text: string) => `${words.t(`participants.${label}`)}: ${text}`;
  const filter = [
    ...(aktion ? [campaigns.find(({ slug }) => slug === aktion)?.title ?? aktion] : []),
    ...(q ? [labelled('search', q)] : []),
    ...(states.length > 0
      ? [labelled('standing', states.map((one) => words.t(`participants.stand-${one}`)).join(', '))]
      : []),
    ...(events.length > 0 ? [labelled('event', events.map(titleOf).join(', '))] : []),
    ...(organiser ? [labelled('organiser', nameOf(organiser))] : []),
    ...(von ? [labelled('from', day(von))] : []),
    ...(bis ? [labelled('until', day(bis))] : []),
    ...(eingetragen ? [labelled('enteredBy', words.t(`participants.by-${eingetragen}`))] : []),
    ...(offen ? [words.t('participants.withTask')] : []),
    ...(ohneMail ? [words.t('participants.withoutMail')] : []),
  ].join('; ');
  const filterCodes = [
    ...(aktion ? [`campaign:${aktion}`] : []),
    ...(q ? ['typed'] : []),
    ...states.map((one) => `state:${one}`),
    ...events.map((id) => `event:${id}`),
    ...(organiser ? [`organiser:${organiser}`] : []),
    ...(von ? [`from:${von}`] : []),
    ...(bis ? [`until:${bis}`] : []),
    ...(eingetragen ? [`entered-by:${eingetragen}`] : []),
    ...(offen ? ['with-task'] : []),
    ...(ohneMail ? ['without-mail'] : []),
  ];
  return { filter: filter.slice(0, longest), filterCodes: filterCodes.slice(0, mostCodes) };
}
// as the contract of a table takes them
const longest = 200;
const mostCodes = 30;
