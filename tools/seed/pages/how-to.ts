import { type TranslatedPage } from './page-text';

export const howTo: TranslatedPage = {
  slug: 'so-gehts',
  de: {
    title: 'So geht’s',
    body: `
Sie möchten Ihr Kind anmelden. Das geht mit dem Handy, am Computer, am Telefon oder bei uns im Büro. Alle haben die gleiche Chance.

## In drei Schritten
- Suchen Sie aus, was Ihrem Kind gefällt. Sie sehen bei jeder Veranstaltung, ob noch Plätze frei sind.
- Schreiben Sie den Namen und den Geburtstag Ihres Kindes auf. Wir fragen nur, was wirklich gebraucht wird.
- Drücken Sie auf „Anmelden“. Ihr Platz ist jetzt für eine Stunde gesichert. In dieser Zeit tippen Sie die sechs Ziffern ein, die wir Ihnen per E-Mail schicken.

Ein Passwort brauchen Sie nicht.

## Wenn kein Platz mehr frei ist
Ihr Kind kommt auf die Warteliste. Sie sehen, wie viele Kinder vor ihm warten. Wird ein Platz frei, fragen wir die Familie, die am längsten wartet. Niemand überholt.

## Wenn Sie keine E-Mail-Adresse haben
Rufen Sie uns an: 02855 80-000. Oder kommen Sie ins Familienbüro. Wir tragen alles für Sie ein. Sie bekommen eine Karte mit einem Code. Damit können Sie später auch selbst nachsehen.

## Wenn das Geld knapp ist
Sagen Sie es uns, oder tippen Sie bei der Anmeldung auf „Der Beitrag ist schwierig“. Das sieht nur das Familienbüro. Kein Kind bleibt wegen des Geldes zu Hause.

## Wenn Sie absagen möchten
Das geht unter „Meine Anmeldungen“ oder am Telefon. Bitte sagen Sie früh Bescheid. Dann kann ein anderes Kind mitkommen.
`,
  },
  en: {
    title: 'How it works',
    body: `
You would like to register your child. You can do that on a phone, on a computer, by calling us or in our office. Everybody has the same chance.

## In three steps
- Choose what your child likes. Each event shows whether places are free.
- Write down your child’s name and date of birth. We ask only what is really needed.
- Press “Register”. Your place is now safe for one hour. In that time you type the six digits we send you by e-mail.

You do not need a password.

## When no place is free
Your child goes on the waiting list. You see how many children wait before it. When a place becomes free, we ask the family that has waited longest. Nobody overtakes.

## When you have no e-mail address
Call us: 02855 80-000. Or come to the family office. We enter everything for you. You get a card with a code, and with it you can look things up yourself later.

## When money is tight
Tell us, or tap “The fee is difficult” while registering. Only the family office sees it. No child stays at home because of money.

## When you want to cancel
Use “My registrations” or call us. Please tell us early, so that another child can come.
`,
  },
};
