import type { Attachment } from '../../publication/media';

const KB_PER_MB = 1024;

const sizeInWords = (kb: number) =>
  kb < KB_PER_MB ? `${kb} KB` : `${(kb / KB_PER_MB).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;

/** A file to download, with its size: telephones pay for what they fetch. */
export const AttachmentLink = ({ file, label }: { file: Attachment; label?: string }) => (
  <>
    <a href={file.url}>{label ?? file.name}</a> ({sizeInWords(file.sizeKb)})
  </>
);
