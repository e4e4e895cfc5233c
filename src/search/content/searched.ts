import type { UID } from '@strapi/strapi';
import { htmlToText } from '../../text/html/html-to-text';
import { PROCEDURE_LEVELS } from '../../words/enumerations';
import type { Material, SearchedType } from './material';
import { passagesOf } from './passages';
import { componentsOf, dayOf, eachOf, lineOf, namesOf, slugsOf, textOf, yearOf, type Row } from './row';

/** A content type in the index. Adding one is one entry here. */
export interface Searched {
  uid: UID.ContentType;
  type: SearchedType;
  /** Attributes that lead to managed lists, whose names the index copies. */
  lists: Readonly<Record<string, UID.ContentType>>;
  /** Attributes read besides the lists: components. */
  components: readonly string[];
  address: string;
  /** Short texts by which the panel's lists find it, and the attribute among them that holds its number. */
  deskFields: readonly string[];
  numberField?: string;
  /** @param state what state a legal document is in today; 'unknown' until `repair` has asked the registry */
  materialOf(row: Row, state: string): Omit<Material, 'documentId' | 'rowId' | 'slug' | 'sourceId'>;
}

const AREA = 'api::subject-area.subject-area';
const FIELD = 'api::reform-field.reform-field';
const UNIT = 'api::unit.unit';

const ENDED = ['expired', 'no-longer-suitable', 'period-ended', 'suspended'];

export const SEARCHED: readonly Searched[] = [
  {
    uid: 'api::article.article',
    type: 'article',
    lists: {
      section: 'api::section.section',
      topics: 'api::topic.topic',
      reformFields: FIELD,
      unit: UNIT,
      cooperatingUnits: UNIT,
    },
    components: [],
    address: '/tin-bai/',
    deskFields: ['title', 'summary', 'slug', 'penName', 'sourceName', 'sourceUrl', 'sourceId'],
    materialOf(row) {
      const date = dayOf(row.firstPublicAt);
      return {
        heading: lineOf(row.title),
        title: lineOf(row.title),
        number: null,
        documentType: null,
        summary: lineOf(row.summary),
        names: [...namesOf(row.topics, row.reformFields, row.unit, row.cooperatingUnits), lineOf(row.sourceName), lineOf(row.penName)],
        passages: passagesOf(htmlToText(textOf(row.body))),
        date,
        isEnded: false,
        facets: { field: slugsOf(row.reformFields), year: yearOf(date), unit: slugsOf(row.unit, row.cooperatingUnits) },
      };
    },
  },
  {
    uid: 'api::legal-document.legal-document',
    type: 'document',
    lists: {
      type: 'api::document-type.document-type',
      issuer: 'api::issuer.issuer',
      subjectAreas: AREA,
      reformFields: FIELD,
      unit: UNIT,
    },
    components: [],
    address: '/van-ban/',
    deskFields: ['number', 'abstract', 'signer', 'slug', 'sourceId'],
    numberField: 'number',
    materialOf(row, state) {
      const date = dayOf(row.issuedOn);
      const [typeName = null] = namesOf(row.type);
      const name = typeName ?? 'Văn bản';
      const number = textOf(row.number) || null;
      return {
        heading: number ? `${name} số ${number}` : `${name} (chưa có số)`,
        title: lineOf(row.abstract),
        number,
        documentType: typeName,
        summary: lineOf(row.abstract),
        names: [...namesOf(row.type, row.issuer, row.subjectAreas, row.reformFields), lineOf(row.signer)],
        passages: passagesOf(textOf(row.fullText)),
        date,
        isEnded: ENDED.includes(state),
        facets: {
          field: slugsOf(row.subjectAreas, row.reformFields),
          issuer: slugsOf(row.issuer),
          year: yearOf(date),
          state,
          unit: slugsOf(row.unit),
        },
      };
    },
  },
  {
    uid: 'api::procedure.procedure',
    type: 'procedure',
    lists: { subjectArea: AREA, unit: UNIT },
    components: ['dossier', 'forms', 'filingWays'],
    address: '/thu-tuc-hanh-chinh/',
    deskFields: ['code', 'name', 'agency', 'locality', 'slug', 'sourceId'],
    numberField: 'code',
    materialOf(row) {
      const isAbolished = row.announcement === 'abolished';
      return {
        heading: lineOf(row.name),
        title: lineOf(row.name),
        number: textOf(row.code) || null,
        documentType: null,
        summary: lineOf(row.result) || lineOf(row.agency) || placeOf(row),
        names: ['Thủ tục hành chính', ...namesOf(row.subjectArea), lineOf(row.locality), lineOf(row.agency)],
        passages: passagesOf(procedureText(row)),
        date: dayOf(row.firstPublicAt),
        isEnded: isAbolished,
        facets: { field: slugsOf(row.subjectArea), state: isAbolished ? 'abolished' : 'in-effect', unit: slugsOf(row.unit) },
      };
    },
  },
  {
    uid: 'api::guide.guide',
    type: 'guide',
    lists: { audiences: 'api::audience.audience', unit: UNIT },
    components: ['steps'],
    address: '/huong-dan/',
    deskFields: ['title', 'summary', 'slug'],
    materialOf(row) {
      const date = dayOf(row.firstPublicAt);
      return {
        heading: lineOf(row.title),
        title: lineOf(row.title),
        number: null,
        documentType: null,
        summary: lineOf(row.summary),
        names: ['Hướng dẫn', ...namesOf(row.audiences, row.unit)],
        passages: passagesOf(componentsOf(row.steps).map(({ title, body }) => `${textOf(title)}\n${htmlToText(textOf(body))}`).join('\n')),
        date,
        isEnded: false,
        facets: { year: yearOf(date), unit: slugsOf(row.unit) },
      };
    },
  },
];

/** Of a mere entry of a list little else is known than where it belongs. */
function placeOf(row: Row): string {
  const level = PROCEDURE_LEVELS[textOf(row.level) as keyof typeof PROCEDURE_LEVELS];
  return [...namesOf(row.subjectArea).map((name) => `Lĩnh vực ${name}`), level, lineOf(row.locality)].filter(Boolean).join('; ');
}

function procedureText(row: Row): string {
  return [
    htmlToText(textOf(row.steps)),
    ...componentsOf(row.filingWays).flatMap(({ timeLimit, fee, note }) => [timeLimit, fee, note]),
    ...eachOf(row.dossier, 'name'),
    ...eachOf(row.forms, 'name'),
    row.timeLimit,
    row.applicants,
    row.result,
    row.fees,
    row.conditions,
    row.legalBasisNote,
  ]
    .map(textOf)
    .filter(Boolean)
    .join('\n');
}

export const searchedBy = (uid: string): Searched | undefined => SEARCHED.find((searched) => searched.uid === uid);
