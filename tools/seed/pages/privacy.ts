import { type TranslatedPage } from './page-text';

export const privacy: TranslatedPage = {
  slug: 'datenschutz',
  de: {
    title: 'Datenschutz',
    body: `
Wir benutzen Ihre Daten, damit Ihr Kind mitmachen kann, und für nichts anderes. Diese Seite informiert nach Artikel 13 der Datenschutz-Grundverordnung (DSGVO). Sie gehört zu einer Vorführung; vor dem echten Betrieb prüft sie die Stadt.

## Wer ist verantwortlich?
Stadt Voerde (Beispiel), Familienbüro, Rathausplatz, 46562 Voerde, Telefon 02855 80-000, familienbuero@dabei.example. Die behördliche Datenschutzbeauftragte erreichen Sie unter datenschutz@dabei.example.

## Wofür wir die Daten brauchen
- Name, Geburtstag: damit wir wissen, wer kommt und ob das Alter passt
- E-Mail-Adresse oder Telefonnummer: damit wir Ihnen Bescheid sagen und Sie sich anmelden können
- Notfallkontakt, Abholen, Schwimmen, Medikamente: nur, wenn die Veranstaltung danach fragt
- Angaben zur Gesundheit: nur mit Ihrer ausdrücklichen Einwilligung für genau diese Veranstaltung; Sie können sie auch lieber am Telefon sagen
- Beitrag und Zahlung: damit die Kasse stimmt

## Wofür wir sie nicht benutzen
- nicht für das Jobcenter
- nicht für die Ausländerbehörde
- nicht für andere Aufgaben des Jugendamts
- nicht für Werbung, Profile oder Statistik über einzelne Familien

Freie Notizen über Familien gibt es in diesem Programm nicht.

## Auf welcher Grundlage
Die Anmeldung bearbeiten wir, weil Sie es möchten und weil die Stadt Angebote für Kinder und Jugendliche macht (Artikel 6 Absatz 1 Buchstaben b und e DSGVO, § 3 DSG NRW, § 11 SGB VIII). Für Angaben zur Gesundheit und für Fotos gilt Ihre Einwilligung (Artikel 6 Absatz 1 Buchstabe a, Artikel 9 Absatz 2 Buchstabe a DSGVO). Sie können sie jederzeit für die Zukunft widerrufen; die Anmeldung bleibt.

## Wer die Daten sieht
Das Familienbüro sieht die Anmeldungen. Wer die Veranstaltung betreut, sieht am Tag selbst nur die Liste seiner Veranstaltung und nur, was er dort braucht. Jeder Blick auf Angaben zur Gesundheit wird festgehalten. Ob Sie einen ermäßigten Beitrag zahlen, sieht nur das Familienbüro. Die Daten liegen auf Rechnern der Stadt oder eines Rechenzentrums in Deutschland, das uns vertraglich verpflichtet ist, und gehen nicht in andere Länder.

## Wann sie gelöscht werden
- Angaben zur Gesundheit: 14 Tage nach der Veranstaltung
- Anmeldungen: 90 Tage nach dem Ende des Programms
- eine Anmeldung, deren Code nie eingetippt wurde: sobald sie verfallen ist, spätestens nach sieben Tagen
- Quittungen: so lange das Kassenrecht es verlangt, mit Nummer und Betrag, getrennt vom Namen
- Zahlen ohne Namen, etwa wie viele Kinder da waren, bleiben

## Was in Ihrem Browser liegt
Nur, was nötig ist: ein Merker für Ihre Anmeldung und ein Entwurf, damit bei einem Funkloch nichts verloren geht. Es gibt keine Werbung und keine Zähler anderer Anbieter.

## Ihre Rechte
Sie dürfen wissen, was wir gespeichert haben, es berichtigen, löschen oder einschränken lassen, der Verarbeitung widersprechen und Ihre Daten mitnehmen (Artikel 15 bis 21 DSGVO). Das meiste geht direkt unter „Meine Anmeldungen“. Ohne die Angaben, die im Formular verlangt werden, können wir Ihr Kind leider nicht anmelden; alles andere ist freiwillig. Kein Computer entscheidet allein über Ihr Kind: Die Reihenfolge folgt festen Regeln, und ein Mensch kann sie Ihnen erklären.

## Beschwerde
Sie können sich bei der Landesbeauftragten für Datenschutz und Informationsfreiheit Nordrhein-Westfalen beschweren: www.ldi.nrw.de.
`,
  },
  en: {
    title: 'Privacy',
    body: `
We use your data so that your child can take part, and for nothing else. This page informs you under Article 13 of the General Data Protection Regulation (GDPR). It belongs to a demonstration; before real use the town reviews it.

## Who is responsible?
Town of Voerde (example), family office, Rathausplatz, 46562 Voerde, phone 02855 80-000, familienbuero@dabei.example. You reach the data protection officer at datenschutz@dabei.example.

## What we need the data for
- Name, date of birth: so that we know who comes and whether the age fits
- E-mail address or phone number: so that we can tell you things and you can sign in
- Emergency contact, fetching, swimming, medication: only when the event asks for it
- Health information: only with your explicit consent for this very event; you may rather tell us by phone
- Fee and payment: so that the accounts are right

## What we do not use it for
- not for the job centre
- not for the immigration office
- not for other tasks of the youth welfare office
- not for advertising, profiles or statistics about single families

There are no free notes on families in this software.

## On what basis
We handle a registration because you want it and because the town makes offers for children and young people (Article 6(1)(b) and (e) GDPR, section 3 DSG NRW, section 11 SGB VIII). For health information and photos your consent counts (Article 6(1)(a), Article 9(2)(a) GDPR). You may withdraw it at any time for the future; the registration stays.

## Who sees the data
The family office sees the registrations. Whoever looks after an event sees, on the day, only the list of that event and only what is needed there. Every look at health information is recorded. Only the family office sees whether you pay a reduced fee. The data lies on computers of the town or of a data centre in Germany that is bound to us by contract; it does not go to other countries.

## When it is erased
- health information: 14 days after the event
- registrations: 90 days after the end of the programme
- a registration whose code was never typed: as soon as it has expired, at the latest after seven days
- receipts: as long as accounting law asks, with number and amount, apart from the name
- figures without names, such as how many children came, stay

## What lies in your browser
Only what is necessary: a token for being signed in, and a draft so that nothing is lost without network. There is no advertising, and nobody else counts your visits.

## Your rights
You may know what we store, have it corrected, erased or restricted, object to its use and take your data with you (Articles 15 to 21 GDPR). Most of it works directly under “My registrations”. Without what the form requires we cannot register your child; everything else is voluntary. No computer alone decides about your child: the order follows fixed rules, and a person can explain them to you.

## Complaint
You may complain to the data protection authority of North Rhine-Westphalia: www.ldi.nrw.de.
`,
  },
};
