import { streetKey } from '@dabei/domain';

export interface StreetDistrictRow {
  street_key: string;
  district: string;
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
): StreetDistrictRow[] {
  const keys = new Set(
    households.filter(({ resident }) => resident).map(({ street }) => streetKey(street)),
  );
  return [...keys]
    .filter((key) => key !== '')
    .map((street_key) => ({ street_key, district: districtOf(street_key) }));
}

function districtOf(key: string): string {
  const sum = Array.from(key).reduce((all, letter) => all + letter.charCodeAt(0), 0);
  return districts[sum % districts.length] ?? 'Voerde-Mitte';
}
