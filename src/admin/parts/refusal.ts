interface Fault {
  path?: string[];
  message?: string;
}

/** The server's sentence for an error, or what there is. */
export function messageOf(error: unknown): string {
  const { response, message } = (error ?? {}) as { response?: { data?: { error?: { message?: string } } }; message?: string };
  return response?.data?.error?.message ?? message ?? '';
}

/** As {@link messageOf}; said in our words when the server was not reached. */
export const sentenceOf = (error: unknown): string => messageOf(error) || 'Không gửi được đến máy chủ. Hãy thử lại.';

/** The server's sentences by the field they are about. */
export function faultsOf(error: unknown): Record<string, string> {
  const { response, details } = (error ?? {}) as {
    response?: { data?: { error?: { details?: { errors?: Fault[] } } } };
    details?: { errors?: Fault[] };
  };
  const faults = response?.data?.error?.details?.errors ?? details?.errors ?? [];
  const byField: Record<string, string> = {};
  for (const { path, message } of faults) {
    const field = path?.[0];
    if (field && message) byField[field] = byField[field] ? `${byField[field]} ${message}` : message;
  }
  return byField;
}

/** What the server says against an act: a sentence, and one for each field that is wrong. */
export interface Refusal {
  message: string;
  byField: Record<string, string>;
}

export const refusalOf = (error: unknown): Refusal => ({ message: sentenceOf(error), byField: faultsOf(error) });
