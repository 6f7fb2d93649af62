import type { FindingWeight, WishFinding, WishFindingCode, WishRules } from './check-wish-words';
import type { WishKind } from './wish-words';

/** As a toy, a book or a picture it is welcome. */
const pretended =
  /kuschel|plüsch|stoff|spielzeug|spiel|buch|figur|schleich|playmobil|lego|puzzle|poster|bettwäsche|kissen|pullover|shirt|puppe|filly|tonie|film|cd|dvd|sticker|malen|ausmal|roboter|ferngesteuert|futter|leine|napf|wasser|schaum|nerf|duplo|bruder|kostüm|verkleid/i;

interface Forbidden {
  code: WishFindingCode;
  pattern: RegExp;
  /** Harmless as a toy. */
  toys?: boolean;
}

const things: readonly Forbidden[] = [
  {
    code: 'cash',
    pattern:
      /(?<!\p{L})(bargeld|geld|taschengeld|geldgeschenk|überweisung|paypal|guthaben|bitcoin)(?!\p{L})|^\s*\d+\s*(€|euro)\s*$/iu,
    toys: true,
  },
  {
    code: 'weapon',
    pattern:
      /(?<!\p{L})(pistole|softair\w*|luftgewehr|gewehr|messer|taschenmesser|waffen?|armbrust|steinschleuder|böller|feuerwerk|pfefferspray|schlagring)(?!\p{L})/iu,
    toys: true,
  },
  {
    code: 'animal',
    pattern:
      /(?<!\p{L})(lebend\p{L}*|echte[rs]?)\s+\p{L}+|(?<!\p{L})(hund|hündchen|welpe|katze|kätzchen|hamster|kaninchen|meerschweinchen|wellensittich|vogel|pony|pferd|schildkröte|aquarium mit fischen)(?!\p{L})/iu,
    toys: true,
  },
  {
    code: 'alcohol-tobacco',
    pattern:
      /(?<!\p{L})(bier|wein|sekt|schnaps|wodka|likör|alkohol|zigaretten?|tabak|shisha|vape|e-zigarette|e-shisha)(?!\p{L})/iu,
  },
  {
    code: 'medicine',
    pattern:
      /(?<!\p{L})(medikamente?|medizin|tabletten|salbe|ibuprofen|paracetamol|nasenspray|hustensaft|vitaminpräparat\p{L}*)(?!\p{L})/iu,
  },
];

const voucher = /gutschein|geschenkkarte|gift ?card|guthabenkarte|prepaid/i;

/** A pet may be meant as a toy although nobody wrote so: that is for the checker to see. */
const weightOf = (code: WishFindingCode, part: string): FindingWeight =>
  code === 'animal' && !/lebend|echt/i.test(part) ? 'hint' : 'refuse';

/** What is not given at all (issue 5 rule 7): cash, weapons, live animals, alcohol, tobacco, medicine; vouchers by campaign. */
export function forbiddenThings(
  text: string,
  kind: WishKind | null,
  { vouchersAllowed }: Pick<WishRules, 'vouchersAllowed'>,
): WishFinding[] {
  const isToy = pretended.test(text);
  const found = things.flatMap(({ code, pattern, toys }): WishFinding[] => {
    const part = pattern.exec(text)?.[0].trim();
    if (part === undefined || (toys === true && isToy && !/lebend/i.test(part))) return [];
    return [{ code, weight: weightOf(code, part), part }];
  });
  const named = voucher.exec(text)?.[0] ?? '';
  return vouchersAllowed || (named === '' && kind !== 'voucher')
    ? found
    : [...found, { code: 'voucher', weight: 'refuse', part: named }];
}
