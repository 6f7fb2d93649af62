import { streetKey } from '@dabei/domain';

export interface StreetDistrictRow {
  street_key: string;
  street: string;
  district: string;
  listed_at: Date;
}

/** Parts of Voerde; which of them an invented street lies in is invented too. */
const districts = [
  'Voerde-Mitte',
  'Voerde Süd',
  'Rönkensiedlung',
  'Buschmannshof',
  'Friedrichsfeld',
  'Spellen',
  'Möllen',
  'Götterswickerhamm',
];

/** The street list of the demo town: every street of its families, the same part of town each time. */
export function streetDistricts(
  households: readonly { street: string; resident: boolean }[],
  listedAt: Date,
): StreetDistrictRow[] {
  const streets = new Map(
    households
      .filter(({ resident, street }) => resident && streetKey(street) !== '')
      .map(({ street }) => [streetKey(street), street.replace(/\s*\d.*$/, '')]),
  );
  return [...streets].map(([street_key, street]) => ({
    street_key,
    street,
    district: districtOf(street_key),
    listed_at: listedAt,
  }));
}

function districtOf(key: string): string {
  const sum = Array.from(key).reduce((all, letter) => all + letter.charCodeAt(0), 0);
  return districts[sum % districts.length] ?? 'Voerde-Mitte';
}
