import * as words from '../../words/enumerations';

/** Labels of an enumeration: stored value → Vietnamese words. */
export type Labels = Readonly<Record<string, string>>;

/** A document states its relations from its own side. */
const RELATION_KINDS: Labels = Object.fromEntries(
  Object.entries(words.DOCUMENT_RELATIONS).map(([kind, { outgoing }]) => [kind, outgoing]),
);

/** Every enumeration of the schemas. */
export const ENUMERATION_LABELS: readonly Labels[] = [
  words.ARTICLE_KINDS,
  words.ORIGINS,
  words.ARTICLE_STATES,
  words.APPROVAL_STAGES,
  words.DOCUMENT_LEVELS,
  words.DOCUMENT_CATEGORIES,
  words.VALIDITY_EVENTS,
  words.PROCEDURE_LEVELS,
  words.PROCEDURE_SCOPES,
  words.ANNOUNCEMENTS,
  words.ONLINE_LEVELS,
  words.FILING_FORMS,
  words.PRESENCES,
  words.SERVICE_NOTICES,
  words.UNIT_KINDS,
  words.DEADLINE_KINDS,
  words.CALENDAR_DAY_KINDS,
  words.SCORING_MEASURES,
  words.SCORING_ITEMS,
  RELATION_KINDS,
  words.INDEX_LEVELS,
  words.CONTACT_KINDS,
  words.CHANNEL_KINDS,
  words.OUTAGE_KINDS,
];
