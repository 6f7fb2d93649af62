import { keepsBoothPlace, type BoothKind, type PowerConnector } from '@dabei/domain';
import type { Sealer } from '@dabei/server/platform';
import { openContact, type StoredBooth } from '../facts/booth';

/** A booth that has its place, as the lists of the day print it. */
export interface PaperBooth {
  id: string;
  number: string;
  street: string;
  association: string;
  title: string;
  kind: BoothKind;
  setUpAt: string | null;
  connection: string | null;
  watts: number;
  connector: PowerConnector | null;
  vehicleCm: number | null;
  tables: number;
  water: boolean;
  /** Who answers for it. */
  name: string;
  phone: string | null;
}

const byNumber = new Intl.Collator('de', { numeric: true });

/** Booths with a place in the order of their numbers, their contacts opened. */
export function paperBooths(sealer: Sealer, booths: readonly StoredBooth[]): PaperBooth[] {
  return booths
    .filter(({ state }) => keepsBoothPlace(state))
    .map((booth) => paperBooth(sealer, booth))
    .sort((a, b) => byNumber.compare(a.number, b.number));
}

function paperBooth(sealer: Sealer, booth: StoredBooth): PaperBooth {
  const { id, place, street, shown, kind, setUpAt, connection, needs } = booth;
  const { name, phone } = openContact(sealer, booth);
  return {
    ...{
      id,
      association: shown.association,
      title: shown.title,
      kind,
      setUpAt,
      connection,
      name,
      phone,
    },
    ...{ number: place ?? '', street: street ?? '' },
    watts: needs.power?.watts ?? 0,
    connector: needs.power?.connector ?? null,
    vehicleCm: needs.vehicle?.lengthCm ?? null,
    tables: needs.tables,
    water: needs.water,
  };
}
