import { searchKey } from '@dabei/domain';
import type { Cell } from './read-table';

/** What a column may be called; the first name is the one of the template. */
export const importColumns = {
  title: ['Titel', 'Veranstaltung', 'Name', 'Angebot', 'Title'],
  organiser: ['Veranstalter', 'Träger', 'Verein', 'Organisation', 'Anbieter'],
  date: ['Datum', 'Tag', 'Termin', 'Datum von', 'Von Datum', 'Erster Tag'],
  untilDate: ['Enddatum', 'Datum bis', 'Bis Datum', 'Letzter Tag'],
  from: ['Von', 'Uhrzeit von', 'Beginn', 'Startzeit', 'Anfang', 'Uhrzeit'],
  until: ['Bis', 'Uhrzeit bis', 'Ende', 'Endzeit'],
  place: ['Ort', 'Veranstaltungsort', 'Wo'],
  placeAddress: ['Adresse', 'Anschrift', 'Straße'],
  meetingPoint: ['Treffpunkt'],
  ageMin: ['Alter von', 'Mindestalter', 'Ab Alter', 'Ab Jahre'],
  ageMax: ['Alter bis', 'Höchstalter', 'Bis Jahre'],
  places: [
    'Plätze',
    'Anzahl Plätze',
    'Teilnehmerzahl',
    'Max. Teilnehmer',
    'Teilnehmer',
    'Kapazität',
  ],
  minimumPlaces: ['Mindestzahl', 'Mindestteilnehmerzahl', 'Min. Teilnehmer'],
  price: ['Preis', 'Kosten', 'Beitrag', 'Teilnahmebeitrag', 'Preis in Euro', 'Preis (€)'],
  topic: ['Thema', 'Kategorie', 'Bereich', 'Art'],
  summary: ['Kurzbeschreibung', 'Kurztext', 'Untertitel'],
  description: ['Beschreibung', 'Text', 'Infos'],
  bring: ['Mitbringen', 'Bitte mitbringen'],
  registration: ['Anmeldung', 'Anmeldung bei', 'Anmeldeart'],
  phone: ['Telefon', 'Telefonnummer', 'Tel.'],
  email: ['E-Mail', 'Mail', 'E-Mail-Adresse'],
  link: ['Link', 'Internet', 'Webseite', 'Homepage'],
  responsible: ['Ansprechperson', 'Ansprechpartner', 'Verantwortlich', 'Leitung'],
} as const;
export type ImportField = keyof typeof importColumns;

export const importFields = Object.keys(importColumns) as ImportField[];
const needed = ['title', 'organiser', 'date', 'place'] as const satisfies ImportField[];

/** The cells of one row by field, with the row's number in the spreadsheet. */
export interface ImportLine {
  row: number;
  cells: Partial<Record<ImportField, Cell>>;
}
export interface ImportLines {
  /** The headings of the known columns, as the file has them. */
  headings: Partial<Record<ImportField, string>>;
  unknownColumns: string[];
  lines: ImportLine[];
}

const fieldOf = new Map(
  importFields.flatMap((field) =>
    importColumns[field].map((name) => [searchKey(name).replaceAll(' ', ''), field] as const),
  ),
);
const named = (cell: Cell): ImportField | undefined =>
  typeof cell === 'string' ? fieldOf.get(searchKey(cell).replaceAll(' ', '')) : undefined;

/** Headings may stand below a title of the whole list. */
const headingRows = 5;

/** Finds the headings and reads every row that says anything below them. */
export function linesOf(rows: readonly (readonly Cell[])[]): ImportLines {
  const candidates = rows.slice(0, headingRows).map((row) => row.filter(named).length);
  const at = candidates.indexOf(Math.max(...candidates, 0));
  const headings: Partial<Record<ImportField, string>> = {};
  const unknownColumns: string[] = [];
  const columns = (rows[at] ?? []).map((cell) => {
    const field = named(cell);
    if (field === undefined || headings[field] !== undefined) {
      if (typeof cell === 'string' && cell !== '') unknownColumns.push(cell.slice(0, 80));
      return null;
    }
    headings[field] = String(cell);
    return field;
  });
  const lines = rows.slice(at + 1).flatMap((row, index): ImportLine[] => {
    const cells = Object.fromEntries(
      columns.flatMap((field, column) =>
        field === null ? [] : [[field, row[column] ?? null] as const],
      ),
    );
    const blank = Object.values(cells).every((cell) => cell === null || cell === '');
    return blank ? [] : [{ row: at + index + 2, cells }];
  });
  return { headings, unknownColumns, lines };
}

/** Columns without which no event can be made. */
export function missingColumns({ headings }: Pick<ImportLines, 'headings'>): string[] {
  return needed
    .filter((field) => headings[field] === undefined)
    .map((field) => importColumns[field][0]);
}
