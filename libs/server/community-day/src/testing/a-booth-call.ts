import type { BoothKind, BoothNeeds, BoothState } from '@dabei/domain';
import { Sealer, boothEmailKey, sealText, type Database } from '@dabei/server/platform';
import { testConfig } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import type { SealedContact } from '../facts/booth';

interface CallChanges {
  allocation?: 'draw' | 'office';
  places?: number;
  opensAt?: string;
  closesAt?: string;
}

/** The call for booths of a day in `aCommunityDay`: from May until the end of July, forty places. */
export async function aBoothCall(
  database: Database,
  dayId: string,
  of: CallChanges = {},
): Promise<void> {
  await database.rows(
    `insert into booth_call (day_id, opens_at, closes_at, allocation, places, set_up_from, set_up_until, stage_opens,
       stage_closes, lost_child_point, first_aid) values (?, ?, ?, ?, ?, '07:00', '09:30', '11:00', '17:00',
       'Zelt am Brunnen', 'Wagen an der Bühne')`,
    [
      dayId,
      of.opensAt ?? '2027-05-01T07:00:00Z',
      of.closesAt ?? '2027-07-31T22:00:00Z',
      of.allocation ?? 'draw',
      of.places ?? 40,
    ],
  );
}

/** A booth of 3 × 3 metres for children from 6 to 12, with everything said. */
export const completeNeeds: BoothNeeds = {
  size: { widthCm: 300, depthCm: 300 },
  tent: null,
  tables: 2,
  power: null,
  water: false,
  food: null,
  vehicle: null,
  insured: true,
  ages: { from: 6, until: 12 },
  access: 'step-free',
  languages: ['de'],
};

interface BoothChanges {
  state?: BoothState;
  association?: string;
  title?: string;
  kind?: BoothKind;
  needs?: Partial<BoothNeeds>;
  together?: string;
  contact?: Partial<SealedContact>;
  /** The same key: the same association. */
  emailKey?: string | null;
  placeId?: string;
  connectionId?: string;
  submittedAt?: string;
}

/** The key of the address a stored booth has. */
export const storedEmailKey = (id: string): string =>
  boothEmailKey(new Sealer(testConfig('')), `${id}@example.org`);

/** A booth in any state whose code was typed. */
export async function aStoredBooth(
  database: Database,
  dayId: string,
  of: BoothChanges = {},
): Promise<string> {
  const id = randomUUID();
  const contact: SealedContact = {
    name: 'Kim Beispiel',
    email: `${id}@example.org`,
    phone: '0221 12345',
    ...of.contact,
  };
  const { sealed, keyId } = sealText(testConfig('').keyring, JSON.stringify(contact));
  const day = '2027-06-01T08:00:00Z';
  await database.rows(
    `insert into booth (id, day_id, state, association, title, kind, needs, together_key, sealed, key_id, email_key,
       proven_at, submitted_at, place_id, connection_id, code_hash, created_at)
     values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[
        id,
        dayId,
        of.state ?? 'complete',
        of.association ?? 'Turnverein',
        of.title ?? 'Bewegung',
      ],
      ...[of.kind ?? 'activity', JSON.stringify({ ...completeNeeds, ...of.needs })],
      ...[
        of.together ?? null,
        sealed,
        keyId,
        of.emailKey === undefined ? storedEmailKey(id) : of.emailKey,
      ],
      ...[day, of.submittedAt ?? day, of.placeId ?? null, of.connectionId ?? null, id, day],
    ],
  );
  return id;
}

interface PlaceChanges {
  zone?: BoothKind | 'any';
  street?: string;
  xCm?: number;
  yCm?: number;
  widthCm?: number;
  hasWater?: boolean;
  connectionId?: string;
}

/** A place of 4 × 4 metres on the square. */
export async function aBoothPlace(
  database: Database,
  dayId: string,
  number: string,
  of: PlaceChanges = {},
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into booth_place (id, day_id, number, zone, street, x_cm, y_cm, width_cm, depth_cm, has_water,
       connection_id) values (?, ?, ?, ?, ?, ?, ?, ?, 400, ?, ?)`,
    [
      ...[
        id,
        dayId,
        number,
        of.zone ?? 'any',
        of.street ?? 'Hauptweg',
        of.xCm ?? 500,
        of.yCm ?? 500,
      ],
      ...[of.widthCm ?? 400, of.hasWater ?? true, of.connectionId ?? null],
    ],
  );
  return id;
}

/** A distribution box with four household sockets and one of each other. */
export async function aPowerConnection(
  database: Database,
  dayId: string,
  name: string,
  limitWatts = 5000,
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into power_connection (id, day_id, name, limit_watts, schuko, cee_16, cee_32)
     values (?, ?, ?, ?, 4, 1, 1)`,
    [id, dayId, name, limitWatts],
  );
  return id;
}

/** What became of booths, in the order given. */
export async function boothStatesOf(database: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await database.rows<{ id: string; state: string }>(
    'select id, state from booth where id = any(?::uuid[])',
    [`{${ids.join(',')}}`],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.state ?? 'gone');
}
