import type { BoothDayRow } from '@dabei/contracts';
import type { BoothState } from '@dabei/domain';
import type { Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boothsOfDay, neededBooth, openContact, type StoredBooth } from '../facts/booth';
import { placesOf } from '../facts/square';

/** Who is expected, there, or was expected this morning. */
const onTheDay: readonly BoothState[] = ['placed', 'arrived', 'released', 'closed'];

const isOfTheDay = ({ state, placeBefore }: StoredBooth): boolean =>
  onTheDay.includes(state) || (state === 'called-off' && placeBefore !== null);

/** The square as it is now, by the ids of its places. */
interface Ground {
  numbers: ReadonlyMap<string, string>;
  taken: ReadonlySet<string>;
}

async function groundOf(
  em: EntityManager,
  dayId: string,
  booths: readonly StoredBooth[],
): Promise<Ground> {
  const places = await placesOf(em, dayId);
  return {
    numbers: new Map(places.map(({ id, number }) => [id, number])),
    taken: new Set(booths.flatMap(({ placeId }) => placeId ?? [])),
  };
}

function rowOf(sealer: Sealer, booth: StoredBooth, { numbers, taken }: Ground): BoothDayRow {
  const { id, state, association, title, kind, setUpAt, arrivedAt, placeBefore, version } = booth;
  const { name, phone } = openContact(sealer, booth);
  return {
    id,
    state,
    number: numbers.get(booth.placeId ?? placeBefore ?? '') ?? null,
    association,
    title,
    kind,
    setUpAt,
    arrivedAt: arrivedAt?.toISOString() ?? null,
    contact: name,
    phone,
    canReturn: state === 'released' && placeBefore !== null && !taken.has(placeBefore),
    version,
  };
}

const collator = new Intl.Collator('de', { numeric: true });
/** Whose place is gone from the plan stands last. */
const byNumber = (one: BoothDayRow, other: BoothDayRow): number =>
  Number(one.number === null) - Number(other.number === null) ||
  collator.compare(one.number ?? '', other.number ?? '');

/** Every booth that has, or had, its place, in the order of the numbers. */
export async function boothDayRows(
  em: EntityManager,
  sealer: Sealer,
  dayId: string,
): Promise<BoothDayRow[]> {
  const booths = await boothsOfDay(em, dayId);
  const ground = await groundOf(em, dayId, booths);
  return booths
    .filter(isOfTheDay)
    .map((booth) => rowOf(sealer, booth, ground))
    .sort(byNumber);
}

/** One booth as the tablet shows it. */
export async function boothDayRow(
  em: EntityManager,
  sealer: Sealer,
  id: string,
): Promise<BoothDayRow> {
  const booth = await neededBooth(em, id);
  const ground = await groundOf(em, booth.dayId, await boothsOfDay(em, booth.dayId));
  return rowOf(sealer, booth, ground);
}
