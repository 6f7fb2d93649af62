/** The office as every page shows it; invented number and mailbox. */
export const officeSetting = {
  town: 'Voerde',
  name: 'Familienbüro',
  phone: '02855 80-000',
  email: 'familienbuero@dabei.example',
  address: 'Rathausplatz, 46562 Voerde',
  hours: 'Montag bis Freitag 8–12 Uhr, Donnerstag auch 14–18 Uhr',
};
