import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';

import { AltTextDialog } from '../image/AltTextDialog';
import type { ChosenImage } from '../image/chosen-image';
import { describeImages } from '../image/describe-images';
import { keepInLibrary } from '../image/keep-in-library';
import { LegacyTextDialog } from './LegacyTextDialog';
import { legacyOfferFor, type LegacyOffer } from './legacy-offer';
import { foreignPictures, withKeptPictures, type Pasted } from './pasted-pictures';
import { repairPastedHtml } from './repair-pasted-html';

type Answer = 'decode' | 'keep' | 'cancel';

/**
 * Takes in what cannot be pasted at once: old encodings are offered for decoding, pictures go to the media library
 * before the text that holds them is put in, and pictures without a description are asked about.
 */
export function usePaste(editor: () => Editor | null) {
  const client = useFetchClient();
  const { toggleNotification } = useNotification();
  const [question, setQuestion] = useState<(LegacyOffer & { answer: (answer: Answer) => void }) | null>(null);
  const [undescribed, setUndescribed] = useState<ChosenImage[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [isDecoded, setDecoded] = useState(false);

  const ask = async (offer: LegacyOffer): Promise<Answer> => {
    const answer = await new Promise<Answer>((resolve) => setQuestion({ ...offer, answer: resolve }));
    setQuestion(null);
    return answer;
  };

  const take = async (pasted: Pasted) => {
    const offer = legacyOfferFor(pasted.html);
    const answer = offer ? await ask(offer) : 'decode';
    if (answer === 'cancel') return;

    const pictures = foreignPictures(pasted);
    if (pictures.length > 0) setBusy(`Đang đưa ${pictures.length} hình vào Thư viện…`);
    const kept: (ChosenImage | null)[] = [];
    for (const picture of pictures) kept.push(await keepInLibrary(client, picture));
    setBusy(null);

    const html = repairPastedHtml(withKeptPictures(pasted.html, kept.map((image) => image && { url: image.src, alt: image.alt })), answer === 'decode' ? 'guessed' : 'kept');
    const current = editor();
    if (!current || current.isDestroyed) return;
    current.view.focus();
    current.view.pasteHTML(html);
    setDecoded(offer !== null && answer === 'decode');

    const lost = kept.filter((image) => image === null).length;
    if (lost > 0) {
      toggleNotification({
        type: 'warning',
        message: `Có ${lost} hình không lấy được. Hãy kéo tệp hình vào bài, hoặc chèn bằng nút “Hình ảnh từ Thư viện”.`,
      });
    }
    setUndescribed(kept.filter((image) => image !== null).filter(({ alt }) => alt === ''));
  };

  const undo = () => {
    editor()?.commands.undo();
    setDecoded(false);
  };

  const dialogs = (
    <>
      {question && (
        <LegacyTextDialog
          before={question.before}
          after={question.after}
          keepLabel="Dán nguyên văn"
          onDecode={() => question.answer('decode')}
          onKeep={() => question.answer('keep')}
          onClose={() => question.answer('cancel')}
        />
      )}
      {undescribed.length > 0 && (
        <AltTextDialog
          images={undescribed}
          onClose={() => setUndescribed([])}
          onDescribed={(images) => {
            const current = editor();
            if (current) describeImages(current, images);
            setUndescribed([]);
          }}
        />
      )}
    </>
  );

  return {
    take: (pasted: Pasted) => void take(pasted).finally(() => setBusy(null)),
    dialogs,
    busy,
    decoded: isDecoded ? { undo, close: () => setDecoded(false) } : null,
  };
}
