/** One version (draft or published) of a document, with the links asked for. */
export interface Version {
  documentId: string;
  updatedAt: string | Date;
  publishedAt: string | Date | null;
}

const timeOf = (value: string | Date) => new Date(value).getTime();

/**
 * Strapi drops a published row's link for good when its target is not published at that moment, in relations and in
 * components alike, and does not mend it when the target is published later. The draft keeps the link. Publishing
 * copies the draft with its `updatedAt`, so equal times mean equal content: then the draft's links are the published
 * ones. A draft that was edited since is never believed.
 */
export const speaksForPublished = (version: Version, publishedUpdatedAt: string | Date) =>
  version.publishedAt !== null || timeOf(version.updatedAt) === timeOf(publishedUpdatedAt);
