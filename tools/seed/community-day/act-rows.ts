import { instantAt, runningOrder } from '@dabei/domain';
import { boothEmailKey } from '@dabei/server/platform';
import { familyName } from '../people/names';
import { TOWN_ZONE } from '../zone';
import type { DayPeople } from './volunteer-rows';

export const stageHours = { opens: '11:00', closes: '17:00' };

interface SeededAct {
  title: string;
  about: string;
  minutes: number;
  changeoverMinutes: number;
  /** A promised local time. */
  fixedAt?: string;
  /** Of an association that has a booth. */
  of?: string;
}

const acts: readonly SeededAct[] = [
  {
    title: 'Begrüßung',
    about: 'Die Stadt eröffnet den Tag.',
    ...{ minutes: 10, changeoverMinutes: 5, fixedAt: '11:00' },
  },
  { title: 'Kinderchor', about: 'Lieder zum Mitsingen.', minutes: 25, changeoverMinutes: 10 },
  {
    title: 'Zirkusnummern',
    about: 'Jonglage und Einrad.',
    ...{ minutes: 20, changeoverMinutes: 10, of: 'Zirkus AG Gesamtschule' },
  },
  {
    title: 'Hip-Hop',
    about: 'Drei Gruppen, drei Tänze.',
    ...{ minutes: 25, changeoverMinutes: 5, of: 'Tanzschule Takt' },
  },
  {
    title: 'Trommeln',
    about: 'Alle, die mögen, trommeln mit.',
    ...{ minutes: 30, changeoverMinutes: 15, of: 'Musikschule' },
  },
  { title: 'Puppentheater', about: 'Für die Kleinsten.', minutes: 40, changeoverMinutes: 15 },
  {
    title: 'Preise des Malwettbewerbs',
    about: 'Die Bürgermeisterin gratuliert.',
    ...{ minutes: 20, changeoverMinutes: 5, fixedAt: '14:00' },
  },
  {
    title: 'Judo zeigen',
    about: 'Fallen, rollen, lachen.',
    ...{ minutes: 15, changeoverMinutes: 10, of: 'Judo-Club' },
  },
  { title: 'Schülerband', about: 'Zum Abschluss laut.', minutes: 45, changeoverMinutes: 15 },
];
/** The last two have not been told when they begin. */
const TOLD = 7;

/** The stage of the day in its order, with the times that were told. */
export function actRows(
  { dayId, heldOn, dice, sealer }: DayPeople,
  booths: readonly { id: string; association: string }[],
  createdAt: Date,
) {
  const at = (time: string): Date => instantAt(heldOn, time, TOWN_ZONE);
  const own = acts.map((act) => ({
    ...act,
    id: dice.string.uuid(),
    fixedAt: act.fixedAt === undefined ? null : at(act.fixedAt),
  }));
  const hours = { startsAt: at(stageHours.opens), endsAt: at(stageHours.closes) };
  const { slots } = runningOrder({ hours, startsAt: hours.startsAt, acts: own });
  return own.map(({ id, title, about, minutes, changeoverMinutes, fixedAt, of }, position) => {
    const boothId = booths.find(({ association }) => association === of)?.id ?? null;
    const email = `buehne-${String(position + 1)}@example.org`;
    const { last, firstName } = familyName(dice);
    const contact = {
      name: `${firstName()} ${last}`,
      email,
      phone: `0221 55520${String(position)}`,
    };
    const { sealed, keyId } = sealer.seal(JSON.stringify(contact));
    const startsAt = slots.find(({ actId }) => actId === id)?.startsAt ?? null;
    return {
      ...{ id, day_id: dayId, title, about, minutes, changeover_minutes: changeoverMinutes },
      ...{ fixed_at: fixedAt, position, booth_id: boothId, language: 'de', version: 1 },
      sealed: boothId === null ? `\\x${sealed.toString('hex')}` : null,
      key_id: boothId === null ? keyId : null,
      email_key: boothId === null ? boothEmailKey(sealer, email) : null,
      told_at_time: position < TOLD ? startsAt : null,
      created_at: createdAt,
    };
  });
}
