import { qrSquare } from '../../procedures/sheet/qr';

/** A QR code that leads to an address. The address itself stands beside it for those who cannot scan. */
export function QrCode({ url }: { url: string }) {
  const { size, path } = qrSquare(url);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`Mã QR dẫn đến ${url}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
