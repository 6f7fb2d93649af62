import type { BoothNeeds, BoothState } from '@dabei/domain';
import type { BoothRefusalView } from '@dabei/contracts';
import { notFound, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Who answers for a booth, as far as it was told; kept sealed. */
export const sealedContact = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type SealedContact = z.infer<typeof sealedContact>;

/** Who of the office lifted a refusal, why, and which ones. */
export interface StoredOverride {
  by: string;
  reason: string;
  lifted: string[];
}

/** What a booth was told of its place. */
export interface ToldPlace {
  number: string;
  setUpAt: string | null;
}

/** What the town reads of a booth. */
export interface BoothText {
  association: string;
  title: string;
  about: string;
}

/** A booth as its rules need it. */
export interface StoredBooth {
  id: string;
  dayId: string;
  state: BoothState;
  association: string;
  title: string;
  about: string;
  /** What the office has read of it, and the town reads. */
  shown: BoothText;
  kind: 'activity' | 'food' | 'information';
  needs: BoothNeeds;
  stageWish: { title: string; minutes: number } | null;
  together: string | null;
  sealed: string;
  keyId: string;
  /** The same for everything one association has on this day; null: without an address. */
  emailKey: string | null;
  language: 'de' | 'en';
  /** The code was typed, or the office entered it. */
  proven: boolean;
  submittedAt: Date | null;
  officeWords: string;
  byHand: { choice: 'in' | 'out'; by: string; reason: string } | null;
  chosenBy: 'hand' | 'minimum' | 'lot' | 'office' | null;
  rank: number | null;
  lot: number | null;
  placeId: string | null;
  placeBefore: string | null;
  /** The number and the lane of its place. */
  place: string | null;
  street: string | null;
  placeOverride: StoredOverride | null;
  connectionId: string | null;
  connection: string | null;
  powerOverride: StoredOverride | null;
  toLookAt: BoothRefusalView[];
  setUpAt: string | null;
  told: ToldPlace | null;
  /** It was answered and has no address: the office has to call. */
  answerUntold: boolean;
  arrivedAt: Date | null;
  version: number;
}

type Row = Omit<StoredBooth, 'submittedAt' | 'arrivedAt'> & {
  submittedAt: string | null;
  arrivedAt: string | null;
};

/** The text of a booth as it is now. */
export const textOf = (table: string): string =>
  `jsonb_build_object('association', ${table}.association, 'title', ${table}.title, 'about', ${table}.about)`;

const columns = `b.id, b.day_id as "dayId", b.state, b.association, b.title, b.about,
  coalesce(b.shown, ${textOf('b')}) as shown, b.kind, b.needs,
  b.stage_wish as "stageWish", b.together_key as together, encode(b.sealed, 'hex') as sealed, b.key_id as "keyId",
  b.email_key as "emailKey", b.language, b.proven_at is not null as proven, b.submitted_at as "submittedAt",
  b.office_words as "officeWords", b.by_hand as "byHand", b.chosen_by as "chosenBy", b.rank, l.lot,
  b.place_id as "placeId", b.place_before as "placeBefore", p.number as place, p.street,
  b.place_override as "placeOverride", b.connection_id as "connectionId", c.name as connection,
  b.power_override as "powerOverride", b.to_look_at as "toLookAt", to_char(b.set_up_at, 'HH24:MI') as "setUpAt",
  b.told,
  b.answer_untold as "answerUntold", b.arrived_at as "arrivedAt", b.version`;

async function boothsWhere(
  em: EntityManager,
  where: string,
  values: readonly unknown[],
): Promise<StoredBooth[]> {
  const rows = await rowsIn<Row>(
    em,
    `select ${columns} from booth b left join booth_place p on p.id = b.place_id
       left join power_connection c on c.id = b.connection_id left join booth_lot l on l.booth_id = b.id
     where ${where} order by b.submitted_at nulls last, b.created_at, b.id`,
    values,
  );
  return rows.map(({ submittedAt, arrivedAt, ...row }) => ({
    ...row,
    submittedAt: submittedAt === null ? null : new Date(submittedAt),
    arrivedAt: arrivedAt === null ? null : new Date(arrivedAt),
  }));
}

/** One booth, 404 where there is none. */
export async function neededBooth(em: EntityManager, id: string): Promise<StoredBooth> {
  const [booth] = await boothsWhere(em, 'b.id = ?', [id]);
  if (booth === undefined) throw notFound();
  return booth;
}

/** Every booth of a day whose address is proven, drafts with them, in the order they were handed in. */
export function boothsOfDay(em: EntityManager, dayId: string): Promise<StoredBooth[]> {
  return boothsWhere(em, 'b.day_id = ? and b.proven_at is not null', [dayId]);
}

/** Opens what is sealed of a contact; `sealed` as hex. */
export function openContact(
  sealer: Sealer,
  { sealed, keyId }: { sealed: string; keyId: string },
): SealedContact {
  return sealedContact.parse(JSON.parse(sealer.open(Buffer.from(sealed, 'hex'), keyId)));
}
