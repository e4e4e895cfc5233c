/** One thing that the checklist found in an article. `field` is the attribute it concerns. */
export interface Finding {
  code: string;
  field: string;
  /** A whole Vietnamese sentence. */
  sentence: string;
}

/** Errors stop the article on its way to readers; warnings teach and stop nothing. */
export interface Findings {
  errors: Finding[];
  warnings: Finding[];
}
