import { normalizeText } from './unicode';

/** What Word and cameras write where nobody has described the picture: "Picture 2", a file's name, a guess of a machine. */
const NO_DESCRIPTION =
  /^(?:picture|image|figure|hình ảnh|ảnh|hình)?\s*\d*$|\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp)$|description (?:automatically )?generated|^AI-generated content/i;

/** The description that a person gave; '' when there is none. */
export function describedBy(alt: string | null | undefined): string {
  const text = normalizeText(alt ?? '');
  return NO_DESCRIPTION.test(text) ? '' : text;
}
