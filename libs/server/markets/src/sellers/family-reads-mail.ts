/** Does a mail reach the family of seller `s`? Only where it wants mail and left an address. */
export const familyReadsMail = `exists (select 1 from household h join guardian g on g.household_id = h.id
  and g.email is not null where h.id = s.household_id and h.state = 'active' and h.contact_by = 'mail')`;
