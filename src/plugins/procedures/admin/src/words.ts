import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import vi from './translations/vi.json';

export type Word = keyof typeof vi;
type Values = Record<string, string | number>;

/** The plugin's words, by their key in translations/vi.json. */
export function useWords(): (word: Word, values?: Values) => string {
  const { formatMessage } = useIntl();
  return useCallback((word, values) => formatMessage({ id: `procedures.${word}`, defaultMessage: vi[word] }, values), [formatMessage]);
}

/** The words under the ids that Strapi looks up. */
export const prefixed = (): Record<string, string> =>
  Object.fromEntries(Object.entries(vi).map(([word, text]) => [`procedures.${word}`, text]));
