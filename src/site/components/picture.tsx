import type { Picture } from '../../publication/media';
import { SIZES, srcsetOf } from '../renditions';

/** A picture that takes its place before it has come, in the size and format that the screen needs. */
export const PictureView = ({ picture: { url, alt, width, height, renditions, webp } }: { picture: Picture }) => (
  <picture>
    {webp.length > 0 && <source type="image/webp" srcset={srcsetOf(webp)} sizes={SIZES} />}
    <img
      src={url}
      alt={alt}
      width={width ?? undefined}
      height={height ?? undefined}
      {...(renditions.length > 1 && { srcset: srcsetOf(renditions), sizes: SIZES })}
    />
  </picture>
);
