export const editAddress = (documentId: string, model: string): string => `/content-manager/collection-types/${model}/${documentId}`;
