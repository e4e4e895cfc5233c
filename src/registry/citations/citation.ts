/** The place in a document that a citation points to: "điểm a khoản 2 Điều 10". */
export interface Provision {
  article: string | null;
  clause: string | null;
  point: string | null;
}

/** A mention of another document in a text. Offsets are UTF-16 units of the text as given. */
export interface Citation {
  start: number;
  end: number;
  /** Where the number, or the name of a law, stands within. */
  anchor: number;
  /** The words of the mention, with its provision, number, date and issuer. */
  text: string;
  /** Its number as it is to be written; null for a law that is named without one. */
  number: string | null;
  /** Equal for spellings of one number; "61/2018/" with an empty sign for the short form "Nghị định 61/2018". */
  key: string | null;
  /** The type as the text names it, first letter capital: "Nghị định"; null when only the number stands there. */
  type: string | null;
  /** yyyy-MM-dd */
  date: string | null;
  /** A year that stands in place of a date: "Luật Giám định tư pháp năm 2012". */
  year: number | null;
  issuer: string | null;
  /** The name of a law cited by name: "Luật Giám định tư pháp". */
  name: string | null;
  provision: Provision | null;
}
