import { type TranslatedPage } from './page-text';

export const accessibility: TranslatedPage = {
  slug: 'barrierefreiheit',
  de: {
    title: 'Erklärung zur Barrierefreiheit',
    body: `
Diese Seiten sollen für alle nutzbar sein: mit Tastatur, Vorleseprogramm, großer Schrift und auf kleinen Bildschirmen. Grundlage sind das Behindertengleichstellungsgesetz Nordrhein-Westfalen (§§ 10 ff. BGG NRW), die Verordnung BITVNRW und die Norm EN 301 549 mit den WCAG 2.2, Stufe AA.

## Stand der Vereinbarkeit
Dies ist eine Vorführung. Die Seiten werden bei jeder Änderung mit einem Prüfprogramm gegen die Regeln der WCAG 2.2 AA geprüft. Eine Prüfung durch Menschen mit Behinderung steht noch aus; ihr Ergebnis steht vor dem echten Betrieb hier.

## Was noch nicht gut genug ist
- Leichte Sprache und Gebärdensprache fehlen noch. Am Telefon erklären wir gern alles.
- Dokumente, die Veranstalter selbst anhängen, sind vielleicht nicht barrierefrei.

## Barrieren bei den Veranstaltungen
Bei jeder Veranstaltung steht, ob der Ort stufenlos ist und welche Hilfen es gibt. Fehlt Ihnen etwas, rufen Sie uns an: 02855 80-000. Wir finden fast immer einen Weg.

## Ihre Rückmeldung
Ist Ihnen eine Barriere aufgefallen? Nutzen Sie das Formular auf dieser Seite, schreiben Sie an familienbuero@dabei.example oder rufen Sie an. Wir antworten innerhalb von vier Wochen.

## Wenn unsere Antwort nicht hilft
Sie können sich an die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen wenden. Sie arbeitet bei der Beauftragten der Landesregierung für Menschen mit Behinderung sowie für Patientinnen und Patienten, ist kostenlos und verlangt keine bestimmte Form.

## Zu dieser Erklärung
Sie beruht auf einer Selbstbewertung und wird mindestens einmal im Jahr überprüft.
`,
  },
  en: {
    title: 'Accessibility statement',
    body: `
Everybody should be able to use these pages: with a keyboard, a screen reader, large type and on small screens. The basis is the disability equality act of North Rhine-Westphalia (BGG NRW, sections 10 and following), the ordinance BITVNRW and the standard EN 301 549 with WCAG 2.2, level AA.

## Where we stand
This is a demonstration. With every change the pages are checked by software against WCAG 2.2 AA. A test by people with disabilities is still to come; its result will stand here before real use.

## What is not good enough yet
- Easy German and sign language are missing. We gladly explain everything on the phone.
- Documents that organisers attach themselves may not be accessible.

## Barriers at the events
Each event says whether its place is step-free and what help there is. If you miss something, call us: 02855 80-000. We almost always find a way.

## Your feedback
Did you meet a barrier? Use the form on this page, write to familienbuero@dabei.example or call us. We answer within four weeks.

## If our answer does not help
You may turn to the ombudsperson for accessible information technology of North Rhine-Westphalia (Ombudsstelle für barrierefreie Informationstechnik). It is free of charge and asks for no particular form.

## About this statement
It rests on a self-assessment and is reviewed at least once a year.
`,
  },
};
