const ROUTES = /\/admin\/(login|reset-password)$/;
const HEADER = 'X-Second-Factor';

/**
 * The sign-in form has no place for a code, and its page takes no parts of ours: when the server asks for one, its
 * answer is held back while the person types it, and the question is asked again with the code.
 */
export function askForCodes(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const answer = await send(input, init);
    if (!ROUTES.test(addressOf(input)) || answer.status !== 400) return answer;
    const { error } = (await answer.clone().json()) as { error?: { message?: string; details?: { secondFactor?: boolean } } };
    if (!error?.details?.secondFactor) return answer;
    const code = await askForCode(error.message ?? '');
    if (code === null) return answer;
    const headers = new Headers(init?.headers);
    headers.set(HEADER, code);
    return send(input, { ...init, headers });
  };
}

const addressOf = (input: RequestInfo | URL): string =>
  new URL(input instanceof Request ? input.url : String(input), window.location.href).pathname;

/** A dialog of the browser's own: nothing of the panel is there before sign-in. Null when it was closed. */
function askForCode(sentence: string): Promise<string | null> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'second-factor-title');
  dialog.style.cssText = 'max-width: 26rem; padding: 2rem; border: 1px solid #c0c0cf; border-radius: 4px; font: 1.4rem/1.5 sans-serif; color: #32324d';
  const [title, form, label, input, hint, send, close] = (['h2', 'form', 'label', 'input', 'p', 'button', 'button'] as const).map((name) =>
    document.createElement(name),
  ) as [HTMLElement, HTMLFormElement, HTMLLabelElement, HTMLInputElement, HTMLElement, HTMLButtonElement, HTMLButtonElement];
  Object.assign(title, { id: 'second-factor-title', textContent: sentence });
  title.style.cssText = 'font-size: 1.6rem; font-weight: 600; margin-bottom: 1.6rem';
  form.method = 'dialog';
  Object.assign(label, { textContent: 'Mã xác thực', htmlFor: 'second-factor-code' });
  Object.assign(input, { id: 'second-factor-code', name: 'code', required: true, autocomplete: 'one-time-code', maxLength: 60 });
  input.style.cssText = 'display: block; width: 100%; font: inherit; padding: 0.8rem; margin: 0.4rem 0; border: 1px solid #8e8ea9; border-radius: 4px';
  hint.textContent = 'Mất điện thoại? Nhập một mã khôi phục, hoặc nhờ quản trị hệ thống đặt lại.';
  hint.style.margin = '0.8rem 0 1.6rem';
  Object.assign(send, { textContent: 'Xác nhận', value: 'send' });
  Object.assign(close, { textContent: 'Quay lại', value: 'close', formNoValidate: true });
  for (const button of [send, close]) button.style.cssText = 'font: inherit; padding: 0.8rem 1.6rem; margin-right: 0.8rem; border: 1px solid #4945ff; border-radius: 4px; cursor: pointer';
  Object.assign(send.style, { background: '#4945ff', color: '#fff' });
  Object.assign(close.style, { background: '#fff', color: '#271fe0' });
  form.append(label, input, hint, send, close);
  dialog.append(title, form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'send' ? input.value.trim() : null);
      dialog.remove();
    });
    dialog.showModal();
  });
}
