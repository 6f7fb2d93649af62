import { type TranslatedPage } from './page-text';

export const worry: TranslatedPage = {
  slug: 'sorge',
  de: {
    title: 'Sorge um ein Kind?',
    body: `
Hier finden Sie Menschen, die zuhören und helfen. Diese Seite speichert nichts: nicht, dass Sie hier waren, und nicht, welche Nummer Sie antippen.

## Bei Gefahr sofort
- Polizei: 110
- Rettungsdienst und Feuerwehr: 112

## Für Kinder und Jugendliche
- Nummer gegen Kummer: 116 111, kostenlos und anonym, montags bis samstags 14–20 Uhr
- Telefonseelsorge: 116 123, kostenlos, Tag und Nacht

## Für Eltern und alle, die sich sorgen
- Elterntelefon: 0800 111 0550, kostenlos und anonym, montags bis freitags 9–17 Uhr, dienstags und donnerstags bis 19 Uhr
- Hilfe-Telefon Sexueller Missbrauch: 0800 22 55 530, kostenlos und anonym
- Hilfetelefon Gewalt gegen Frauen: 116 016, kostenlos, Tag und Nacht, in vielen Sprachen
- Hilfetelefon Gewalt an Männern: 0800 123 9900

## Das Jugendamt
Das Jugendamt Ihrer Stadt berät Sie, auch ohne dass Sie einen Namen nennen. Außerhalb der Bürozeiten erreichen Sie den Bereitschaftsdienst über die Polizei.

Die Anmeldungen auf dieser Seite haben damit nichts zu tun: Sie werden nicht für solche Zwecke benutzt.
`,
  },
  en: {
    title: 'Worried about a child?',
    body: `
Here are people who listen and help. This page stores nothing: not that you were here, and not which number you tap.

## In danger, at once
- Police: 110
- Ambulance and fire brigade: 112

## For children and young people
- Nummer gegen Kummer: 116 111, free and anonymous, Monday to Saturday 14:00–20:00
- Telefonseelsorge (crisis line): 116 123, free, day and night

## For parents and everybody who worries
- Parents’ helpline: 0800 111 0550, free and anonymous, Monday to Friday 9:00–17:00, Tuesday and Thursday until 19:00
- Helpline on sexual abuse: 0800 22 55 530, free and anonymous
- Helpline on violence against women: 116 016, free, day and night, in many languages
- Helpline on violence against men: 0800 123 9900

## The youth welfare office
The youth welfare office of your town advises you even if you give no name. Outside office hours you reach its standby service through the police.

Registrations on this site have nothing to do with it: they are not used for such purposes.
`,
  },
};
