interface Thrown {
  message?: string;
  response?: { data?: { error?: { message?: string } } };
}

/** What the server says against an act, whichever way the error was thrown. */
export function sentenceOf(thrown: unknown): string {
  const { response, message } = (thrown ?? {}) as Thrown;
  return response?.data?.error?.message ?? message ?? 'Không gửi được đến máy chủ. Hãy thử lại.';
}
