/** What somebody does in a shift, and what the town asks for it beforehand. */
export interface ShiftRole {
  id: string;
  /** Does the office say yes to every person first? A place is kept until it has answered. */
  needsOffice: boolean;
  /** In completed years on the local day of the shift; null: from any age. */
  minAge: number | null;
  /** Does it need the instruction under § 43 IfSG, because food is open? */
  needsFoodCertificate: boolean;
}
