import type { Article } from '../publication/article-view';
import type { Guide } from '../publication/guides';
import type { LegalDocument } from '../publication/legal-document-view';
import type { Procedure } from '../publication/procedure-view';
import type { SiteInfo } from '../publication/site-info';
import { documentName } from './document-name';
import type { Crumb } from './page';

const CONTEXT = 'https://schema.org';

const organization = (info: SiteInfo | null) =>
  info ? { '@type': 'GovernmentOrganization', name: info.owner, address: info.address, telephone: info.phone } : undefined;

export const newsArticle = (article: Article, site: string, info: SiteInfo | null) => ({
  '@context': CONTEXT,
  '@type': 'NewsArticle',
  headline: article.title,
  description: article.summary,
  inLanguage: 'vi',
  url: site + article.url,
  mainEntityOfPage: site + article.url,
  datePublished: article.publishedAt ?? undefined,
  dateModified: article.updates.at(-1)?.at ?? article.publishedAt ?? undefined,
  correction: article.corrections.at(-1)?.right,
  image: article.cover ? [new URL(article.cover.url, site).href] : undefined,
  author: article.penName
    ? { '@type': 'Person', name: article.penName }
    : article.unit && { '@type': 'GovernmentOrganization', name: article.unit.name },
  publisher: organization(info),
  isBasedOn: article.source?.url ?? undefined,
  articleSection: article.section?.name,
});

export const legislation = (document: LegalDocument, site: string) => ({
  '@context': CONTEXT,
  '@type': 'Legislation',
  name: documentName(document),
  description: document.abstract,
  inLanguage: 'vi',
  url: site + document.url,
  legislationIdentifier: document.number ?? undefined,
  legislationType: document.type?.name,
  legislationDate: document.issuedOn ?? undefined,
  legislationDateVersion: document.effectiveOn ?? undefined,
  legislationPassedBy: document.issuer ? { '@type': 'GovernmentOrganization', name: document.issuer.name } : undefined,
  legislationJurisdiction: 'VN',
});

export const governmentService = (procedure: Procedure, site: string, info: SiteInfo | null) => ({
  '@context': CONTEXT,
  '@type': 'GovernmentService',
  name: procedure.name,
  identifier: procedure.code ?? undefined,
  url: site + procedure.url,
  inLanguage: 'vi',
  serviceType: procedure.subjectArea?.name,
  serviceOperator: procedure.agency ? { '@type': 'GovernmentOrganization', name: procedure.agency } : organization(info),
  audience: procedure.applicants ? { '@type': 'Audience', audienceType: procedure.applicants } : undefined,
});

export const howTo = (guide: Guide, site: string) => ({
  '@context': CONTEXT,
  '@type': 'HowTo',
  name: guide.title,
  description: guide.summary,
  inLanguage: 'vi',
  url: site + guide.url,
  step: guide.steps.map(({ title }, index) => ({ '@type': 'HowToStep', position: index + 1, name: title })),
});

export const breadcrumbList = (crumbs: readonly Crumb[], site: string) => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ href, label }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: site + href,
  })),
});

/** JSON that can stand inside a script element: nothing in it can end the element. */
export const inScript = (data: object): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
