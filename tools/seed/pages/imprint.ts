import { type TranslatedPage } from './page-text';

export const imprint: TranslatedPage = {
  slug: 'impressum',
  de: {
    title: 'Impressum',
    body: `
Dies ist eine Vorführung mit erfundenen Daten. Veranstaltungen, Familien, Telefonnummern und E-Mail-Adressen auf diesen Seiten gibt es nicht. Vor dem echten Betrieb ersetzt die Stadt diesen Text durch ihre eigenen Angaben.

## Anbieter nach § 5 Digitale-Dienste-Gesetz
Stadt Voerde (Beispiel), Familienbüro
Rathausplatz, 46562 Voerde
Telefon: 02855 80-000
E-Mail: familienbuero@dabei.example

Die Stadt ist eine Körperschaft des öffentlichen Rechts und wird durch die Bürgermeisterin oder den Bürgermeister vertreten. Hier stehen im echten Betrieb der Name und die zuständige Aufsichtsbehörde.

## Verantwortlich für den Inhalt
Leitung des Familienbüros, Anschrift wie oben.

## Herkunft der Beispiele
Titel, Wochentage, Zeiten, Preise und Plätze stammen zum Teil aus veröffentlichten Ferienprogrammen nordrhein-westfälischer Städte und sind auf den kommenden Sommer verschoben. Alle Texte sind neu geschrieben; was die Quelle nicht sagt, ist angenommen und im Büro als Annahme gekennzeichnet.

## Programm
Dabei ist freie Software unter der Lizenz EUPL 1.2.
`,
  },
  en: {
    title: 'Legal notice',
    body: `
This is a demonstration with invented data. The events, families, phone numbers and e-mail addresses on these pages do not exist. Before real use the town replaces this text with its own.

## Provider
Town of Voerde (example), family office
Rathausplatz, 46562 Voerde, Germany
Phone: 02855 80-000
E-mail: familienbuero@dabei.example

The town is a public corporation represented by its mayor. In real use the name and the supervising authority stand here.

## Responsible for the content
Head of the family office, address as above.

## Where the examples come from
Titles, weekdays, times, prices and places come in part from published holiday programmes of towns in North Rhine-Westphalia, moved to the coming summer. All texts are newly written; what the source does not say is assumed and marked as such in the office.

## Software
Dabei is free software under the EUPL 1.2 licence.
`,
  },
};
